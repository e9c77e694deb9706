import Diagnostics
import Foundation
import SiteContent
import StrictYAML
import Testing

@testable import ExplainerCommands

/// A preview remembers; what it shows must be what a build without memory makes.
@Suite("Building again after changes")
struct IncrementalBuildTests {
  struct Result: Equatable {
    let files: [String: [UInt8]]
    let problems: String
  }

  /// A site to change: the small one, or a copy of the one that the environment names.
  private func site() throws -> FixtureSite {
    try FixtureSite(copying: ProcessInfo.processInfo.environment["RANDOM_EDITS_SITE"])
  }

  private func build(_ root: String, _ memory: BuildMemory) throws -> Result {
    let today = try #require(CalendarDate("2026-01-05"))
    let draft = SiteDraft(site: root, today: today, memory: memory)
    var problems = draft.problems
    let files = draft.plan.compactMap { $0.draw(&problems) }
    return Result(
      files: Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first }),
      problems: DiagnosticFormat.text.render(problems))
  }

  @Test("200 random changes end as a clean build does", arguments: [1, 2, 3] as [UInt64])
  func randomEdits(seed: UInt64) throws {
    let site = try site()
    let memory = BuildMemory()
    var edits = try RandomEdits(root: site.root, seed: seed)
    var history: [String] = []
    var drawn = 0
    _ = try build(site.root, memory)
    for step in 1...200 {
      history.append(edits.step())
      let remembered = try build(site.root, memory)
      guard step % 10 == 0 else { continue }
      let clean = try build(site.root, BuildMemory())
      let stale = Set(remembered.files.keys).union(clean.files.keys)
        .filter { remembered.files[$0] != clean.files[$0] }
      #expect(stale.isEmpty, "\(stale.sorted()) after \(history.suffix(10))")
      #expect(remembered.problems == clean.problems, "\(history.suffix(10))")
      if remembered != clean { return }
      if clean.files.count > 4 { drawn += 1 }
    }
    // Changes that leave nothing to compare would prove nothing.
    #expect(drawn >= 10, "only \(drawn) of 20 comparisons had pages")
  }

  @Test("a page that comes back is as it was")
  func restored() throws {
    let site = try site()
    let memory = BuildMemory()
    let before = try build(site.root, memory)
    let text = try site.read("Content/site.yaml")
    try site.write("Content/site.yaml", "nonsense: [")
    #expect(try build(site.root, memory).files.isEmpty)
    try site.write("Content/site.yaml", text)
    #expect(try build(site.root, memory) == before)
  }
}
