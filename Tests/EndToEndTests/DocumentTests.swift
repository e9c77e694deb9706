import Foundation
import Testing

/// Every command that the documents show is run, in the order in which a reader would.
@Suite("Commands in the documents")
struct DocumentTests {
  struct Block: Sendable {
    let file: String
    let line: Int
    let language: String
    let text: String
  }

  static let files: [String] = {
    var files = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
    let walk = FileManager.default.enumerator(atPath: "\(FixtureSite.project)/docs")
    while let path = walk?.nextObject() as? String {
      if path.hasSuffix(".md") { files.append("docs/\(path)") }
    }
    return files.sorted()
  }()

  /// The fenced blocks of a document; `language` is all that stands behind the fence.
  static func blocks(of file: String) throws -> [Block] {
    let text = try String(contentsOfFile: "\(FixtureSite.project)/\(file)", encoding: .utf8)
    var found: [Block] = []
    var open: (line: Int, language: String, lines: [Substring])?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard line.hasPrefix("```") else {
        open?.lines.append(line)
        continue
      }
      if let block = open {
        found.append(
          Block(
            file: file, line: block.line, language: block.language,
            text: block.lines.joined(separator: "\n")))
        open = nil
      } else {
        open = (number + 1, String(line.dropFirst(3)), [])
      }
    }
    return found
  }

  @Test("commands are marked to be run, or name a target of the Makefile")
  func marked() throws {
    let makefile = try String(contentsOfFile: "\(FixtureSite.project)/Makefile", encoding: .utf8)
    for block in try Self.files.flatMap(Self.blocks) where block.language != "sh test" {
      for line in block.text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let first = words.first else { continue }
        let place: Comment = "\(block.file):\(block.line): \(line)"
        // A drawing or a table may begin with the program's name; a command is called sh.
        if block.language.hasPrefix("sh") { #expect(first == "make", place) }
        if first == "make", words.count > 1 {
          #expect(makefile.contains("\n\(words[1]):"), place)
        }
      }
    }
  }

  @Test(
    "they do what the document says",
    arguments: try files.filter { try blocks(of: $0).contains { $0.language == "sh test" } })
  func run(file: String) throws {
    let site = try FixtureSite(copying: FixtureSite.project)
    let home = "\(site.root)/home"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    let settings = try site.read("Content/site.yaml")
    let day = try #require(settings.firstMatch(of: /content_date: (\S+)/)?.output.1)
    // As of the day of the content, so that no test fails because time passes. A preview never ends
    // by itself.
    let program = """
      #!/bin/sh
      case "$1" in
        build|check|explain|init|new|reviews) set -- "$@" --today \(day) ;;
        serve) set -- serve --help ;;
      esac
      exec '\(Tool.path)' "$@"
      """
    try site.write("home/explainer", program)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(home)/explainer")
    let lines = try Self.blocks(of: file).filter { $0.language == "sh test" }.map { block in
      "echo '\(file):\(block.line)' >&2\n" + block.text
    }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let result = try Shell.run(
      "bash", ["-e", "-o", "pipefail", "-c", lines.joined(separator: "\n")], in: site.root,
      environment: ["HOME": home, "PATH": "\(home):\(path)"])
    #expect(result.status == 0, "\(result.errors.suffix(2000))")
  }
}
