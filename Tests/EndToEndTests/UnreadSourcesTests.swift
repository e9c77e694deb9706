import Caching
import Diagnostics
import Foundation
import SiteContent
import Storage
import StrictYAML
import Testing

@testable import ExplainerCommands

@Suite("Building without reading what is unchanged")
struct UnreadSourcesTests {
  private let site: FixtureSite
  private let store: BuildStore

  /// A site whose pages are older than the two seconds in which a stamp may not be trusted, and what
  /// a build kept of it.
  init() throws {
    site = try FixtureSite.withMorePages()
    Thread.sleep(forTimeInterval: 2.1)
    store = BuildStore()
    _ = try Self.draft(site, store)
  }

  private static func draft(_ site: FixtureSite, _ store: BuildStore?) throws -> SiteDraft {
    SiteDraft(
      site: site.root, today: try #require(CalendarDate("2026-01-05")),
      memory: BuildMemory(remembers: false), store: store, jobs: 2)
  }

  private var pages: [String] {
    let folder = "\(site.root)/Content/en"
    return (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".md") }.map { "\(folder)/\($0)" }.sorted()
  }

  @Test("files and messages are those of a build that reads everything")
  func same() throws {
    for change in ["", "\nA sentence more.\n", "\n[A dead link](page:nowhere)\n"] {
      let page = try #require(pages.last { $0.contains("explainers") })
      try (String(contentsOfFile: page, encoding: .utf8) + change)
        .write(toFile: page, atomically: false, encoding: .utf8)
      var problems: [[Diagnostic]] = [[], []]
      let plain = try Self.draft(site, nil)
      let known = try Self.draft(site, BuildStore(store.bytes))
      #expect(
        plain.plan.drawn(jobs: 2, problems: &problems[0])
          == known.plan.drawn(jobs: 2, problems: &problems[1]))
      #expect(plain.problems.map(\.message).sorted() == known.problems.map(\.message).sorted())
      #expect(problems[0].map(\.message) == problems[1].map(\.message))
      #expect(known.lostTexts.isEmpty)
    }
  }

  @Test("a text that changes meanwhile stops the build")
  func changed() throws {
    let draft = try Self.draft(site, BuildStore(store.bytes))
    #expect(!draft.stops(strict: false))
    for page in pages { try "---\n---\n".write(toFile: page, atomically: false, encoding: .utf8) }
    let build = SiteBuild(draft, jobs: 2, progress: Progress(isWanted: false))
    #expect(build.stops(strict: false))
    // How many are told depends on which texts somebody asked for before they changed.
    #expect(Set(build.problems.map(\.code)) == [.unreadableFile])
    let message = try #require(build.problems.first?.message)
    #expect(message.hasSuffix(" changed while the site was built"))
  }

  @Test("a text that was given its old size and time back is read")
  func disguised() throws {
    let page = try #require(pages.last { $0.contains("explainers") })
    let text = try String(contentsOfFile: page, encoding: .utf8)
    let times = try FileManager.default.attributesOfItem(atPath: page)
    let place = try #require(text.lastIndex { $0.isLetter && $0.isLowercase })
    let letter: Character = text[place] == "x" ? "y" : "x"
    try text.replacingCharacters(in: place...place, with: String(letter))
      .write(toFile: page, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(times[.modificationDate] as? Date)], ofItemAtPath: page)
    var none: [Diagnostic] = []
    let plain = try Self.draft(site, nil).plan.drawn(jobs: 2, problems: &none)
    let known = try Self.draft(site, BuildStore(store.bytes)).plan.drawn(jobs: 2, problems: &none)
    #expect(plain == known)
  }
}
