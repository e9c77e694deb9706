import Diagnostics
import SiteContent

extension DiagnosticCode {
  package static let misspeltClass = DiagnosticCode("misspelt-class")
}

/// Classes in templates that no style sheet has, and that are nearly called like one that some has: a
/// slip, after which a part of the page is drawn without its style and nobody is told.
///
/// Other classes may have no style. They are there for whoever reads the pages with tools of their own.
struct ClassCheck {
  private let styled: Set<String>
  private let scripts: [SourceFile]

  init(_ styles: [SourceFile], scripts: [SourceFile]) {
    styled = Set(styles.flatMap(Self.classes))
    self.scripts = scripts
  }

  /// - Parameters:
  ///   - tag: a tag of a template.
  ///   - text: of the file, with blanks for its Mustache tags.
  func run(
    _ tag: HTMLTag, of file: SourceFile, _ text: [UInt8], problems: inout [Diagnostic]
  ) {
    guard let value = tag.attribute("class")?.value else { return }
    for word in text[value].split(whereSeparator: { $0 <= 0x20 }) {
      // What a Mustache tag touches is another word on the page. A template that no page uses may end
      // anywhere.
      let around = [word.startIndex - 1, word.endIndex].filter(text.indices.contains)
      guard around.allSatisfy({ text[$0] == file.bytes[$0] }) else { continue }
      let name = String(decoding: word, as: UTF8.self)
      guard !styled.contains(name),
        !scripts.contains(where: { ByteSearch.offset(of: name, in: $0.bytes) != nil }),
        let near = NearMiss.nearest(to: name, in: styled)
      else { continue }
      problems.append(
        Diagnostic(
          .misspeltClass, "no style sheet has the class \"\(name)\"",
          at: file.location(atByte: word.startIndex), severity: .warning,
          help: ["did you mean \"\(near)\"?"]))
    }
  }

  /// What stands behind a stop in a style sheet, as classes do in selectors. Names of files and words
  /// of comments among them do no harm.
  private static func classes(of file: SourceFile) -> [String] {
    let text = file.bytes
    var names: [String] = []
    var place = 0
    while let stop = ByteSearch.offset(of: UInt8(ascii: "."), in: text, from: place, to: text.count)
    {
      let name = text[(stop + 1)...].prefix(while: isInName)
      if !name.isEmpty { names.append(String(decoding: name, as: UTF8.self)) }
      place = name.endIndex
    }
    return names
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }
}
