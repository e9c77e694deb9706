import ErrorGuide
import Foundation
import Testing

@Suite("The guide to messages")
struct ErrorGuideTests {
  /// Codes that are declared in the sources.
  private func declared() throws -> Set<String> {
    let root = "\(FixtureSite.project)/Sources"
    var codes: Set<String> = []
    let walk = try #require(FileManager.default.enumerator(atPath: root))
    for case let path as String in walk where path.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
      for match in text.matches(of: /DiagnosticCode\("([a-z0-9-]+)"\)/) {
        codes.insert(String(match.1))
      }
    }
    return codes
  }

  @Test("every code of the sources has an entry, and every entry a code")
  func complete() throws {
    let declared = try declared()
    let listed = Set(ErrorGuide.entries.map(\.code.name))
    #expect(declared.subtracting(listed).sorted() == [], "add these to Sources/ErrorGuide")
    #expect(listed.subtracting(declared).sorted() == [], "nothing reports these")
    #expect(ErrorGuide.entries.count == listed.count)
  }

  @Test("every code has a golden message, but for those of faults of the program itself")
  func examples() throws {
    // Saved pages of official texts have goldens of their own.
    let lacking = try ErrorGuide.entries.filter {
      try ErrorPages.golden($0.code) == nil && !$0.code.name.hasPrefix("law-")
    }
    #expect(lacking.map(\.code.name) == ["engine-mismatch", "view-fault"])
    #expect(lacking.allSatisfy { $0.example != nil })
  }

  @Test("the severities are those of the messages")
  func severities() {
    for fault in Fault.all {
      #expect((ErrorGuide.entry(fault.code)?.severity == .warning) == fault.isWarning, "\(fault)")
    }
  }

  @Test("docs/errors is up to date")
  func pages() throws {
    let pages = try ErrorPages.all()
    let files = FileManager.default
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try? files.removeItem(atPath: ErrorPages.folder)
      try files.createDirectory(atPath: ErrorPages.folder, withIntermediateDirectories: true)
      for (name, text) in pages {
        try text.write(
          toFile: "\(ErrorPages.folder)/\(name)", atomically: true, encoding: .utf8)
      }
      return
    }
    #expect(Set(try files.contentsOfDirectory(atPath: ErrorPages.folder)) == Set(pages.keys))
    for (name, text) in pages {
      let written = try? String(
        contentsOfFile: "\(ErrorPages.folder)/\(name)", encoding: .utf8)
      #expect(written == text, "docs/errors/\(name) is out of date: run with UPDATE_GOLDENS=1")
    }
  }

  @Test("a code is explained on the command line")
  func command() throws {
    let known = try Tool.run(["errors", "dead-link"])
    #expect(known.status == 0)
    #expect(known.output.hasPrefix("dead-link (error)\n"))
    let unknown = try Tool.run(["errors", "dead-lnik"])
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("did you mean \"dead-link\"?"))
  }
}
