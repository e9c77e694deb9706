import Diagnostics
import Foundation
import SiteContent
import Storage
import StrictYAML
import Testing

@testable import ExplainerCommands

@Suite("Building with texts on the disk")
struct SpilledBuildTests {
  private func draft(_ root: String, _ spill: SpillFile?, jobs: Int) throws -> SiteDraft {
    SiteDraft(
      site: root, today: try #require(CalendarDate("2026-01-05")),
      memory: BuildMemory(remembers: false), spill: spill, jobs: jobs)
  }

  @Test("files and messages are those of a build that keeps all in memory", arguments: [1, 4])
  func same(jobs: Int) throws {
    let site = try FixtureSite.withMorePages()
    var problems: [[Diagnostic]] = [[], []]
    let plain = try draft(site.root, nil, jobs: jobs).plan.drawn(jobs: jobs, problems: &problems[0])
    let spill = try #require(SpillFile(room: 1))
    let spilled = try draft(site.root, spill, jobs: jobs).plan
      .drawn(jobs: jobs, problems: &problems[1])
    #expect(plain == spilled)
    #expect(plain.count > 20)
    #expect(problems[0].map(\.message) == problems[1].map(\.message))
    #expect(spill.isWhole)
  }

  @Test("where texts cannot be read back, nothing is published and nothing else is told")
  func lost() throws {
    let site = try FixtureSite.withMorePages()
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL, 0o600)
    defer { unlink(path) }
    let spill = SpillFile(descriptor: descriptor, room: 1)
    let draft = try draft(site.root, spill, jobs: 1)
    #expect(!draft.stops(strict: false))
    #expect(ftruncate(descriptor, 0) == 0)
    let build = SiteBuild(draft, jobs: 1, progress: Progress(isWanted: false))
    #expect(build.stops(strict: false))
    #expect(build.problems.map(\.code) == [.unreadableFile])
  }
}
