import Foundation
import Testing

@testable import Scaffolds

/// What the program carries must be what stands in the project.
@Suite("Files inside the program")
struct ScaffoldFilesTests {
  static let project = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// Whole folders, and the words that every site needs.
  static func wanted() -> [String] {
    var paths = ["en", "es"].flatMap { code in
      ["strings", "questionnaire-strings"].map { "Content/\(code)/\($0).yaml" }
    }
    for folder in ["Public", "Scaffolds", "Templates"] {
      let walk = FileManager.default.enumerator(atPath: "\(project)/\(folder)")
      while let path = walk?.nextObject() as? String {
        guard walk?.fileAttributes?[.type] as? FileAttributeType == .typeRegular else { continue }
        paths.append("\(folder)/\(path)")
      }
    }
    // The schema of rule files, which stands beside what explains them.
    paths.append("docs/rule-schema.json")
    return paths.sorted()
  }

  @Test("the table names every file once; UPDATE_GOLDENS=1 writes it anew")
  func table() throws {
    let path = "\(Self.project)/Sources/CScaffolds/scaffolds.c"
    let text = Self.table(of: Self.wanted())
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    } else {
      let table = try String(contentsOfFile: path, encoding: .utf8)
      #expect(table == text, "run: UPDATE_GOLDENS=1 swift test --filter ScaffoldFilesTests")
    }
  }

  @Test("every file is inside as it stands in the project")
  func bytes() throws {
    #expect(ScaffoldFiles.all.keys.sorted() == Self.wanted())
    for (path, bytes) in ScaffoldFiles.all {
      #expect(
        FileManager.default.contents(atPath: "\(Self.project)/\(path)") == Data(bytes), "\(path)")
    }
  }

  @Test("names between per cent signs are filled, and nothing else is")
  func filling() {
    let text = ScaffoldText.fill("%a%: 5 % of %b%, %c%%a%%", ["a": "one", "b": "%a%"])
    #expect(text == "one: 5 % of %a%, %c%one%")
  }

  /// C and not Swift: a compiler of C takes in a file in no time, and notices when it changes.
  private static func table(of paths: [String]) -> String {
    func name(_ path: String) -> String {
      String(path.map { $0.isLetter || $0.isNumber ? $0 : "_" })
    }
    let data = paths.map {
      "static const unsigned char \(name($0))[] = {\n#embed \"../../\($0)\"\n};\n"
    }
    let rows = paths.map { "    {\"\($0)\", \(name($0)), sizeof \(name($0))},\n" }
    return """
      // Written by ScaffoldFilesTests with UPDATE_GOLDENS=1. The files themselves are not copied here.
      #include "scaffolds.h"

      #pragma clang diagnostic ignored "-Wc23-extensions"

      \(data.joined())
      static const explainer_scaffold scaffolds[] = {
      \(rows.joined())};

      explainer_scaffold explainer_scaffold_at(size_t index) {
        if (index < sizeof scaffolds / sizeof *scaffolds) return scaffolds[index];
        return (explainer_scaffold){0};
      }

      """
  }
}
