import Diagnostics
import Foundation
import OfficialText

/// An import of a saved page, for tests.
struct Saved {
  let words: LawWords?
  let problems: [Diagnostic]

  var codes: [String] { problems.map(\.code.name) }

  /// `path: words` a line.
  var lines: [String] {
    (words?.blocks ?? []).flatMap { block in
      block.paragraphs.map { "\(block.path.isEmpty ? "-" : block.path): \($0)" }
    }
  }

  init(_ bytes: [UInt8], section: String = "1", _ options: ImportOptions = ImportOptions()) {
    var problems: [Diagnostic] = []
    let page = SavedPage(path: "saved.html", bytes: bytes, problems: &problems)
    words = page.flatMap {
      SectionImport.run(
        $0, number: section, needsSubdivisions: true, options: options, problems: &problems)
    }
    self.problems = problems
  }

  init(_ text: String, section: String = "1", _ options: ImportOptions = ImportOptions()) {
    self.init(Array(text.utf8), section: section, options)
  }

  /// Paragraphs as the state's site has them.
  init(paragraphs: [String], _ options: ImportOptions = ImportOptions()) {
    let list = paragraphs.map { "<p>\($0)</p>\n" }.joined()
    self.init(
      "<html><body><div id=\"codeLawSectionNoHead\"><h6><b>1.  </b></h6>\(list)</div></body></html>",
      options)
  }

  static func fixture(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/law")
    return try [UInt8](Data(contentsOf: folder.appendingPathComponent(name)))
  }
}
