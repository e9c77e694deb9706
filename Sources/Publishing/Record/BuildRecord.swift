import Caching
import Foundation
import Parallelism
import SiteContent
import Storage

/// What the last build of a site into an output folder was made from and what it said, so that a
/// build of the same needs only look whether anything changed.
///
/// It lies in `.explainer-cache` in the site's folder. It is used only where every file of the
/// sources, of the output and of the tool is as it was then; otherwise, and where it is damaged, it
/// counts for nothing.
package struct BuildRecord: Sendable {
  /// What a build says, beside how long it took.
  package struct Answer: Codable, Sendable {
    package var pages: Int
    package var report: Publisher.Report
    /// What is told of the site, line by line.
    package var lines: [String]
    /// How many warnings there were.
    package var warnings: Int
    /// The warnings as each format prints them.
    package var printed: [String: String]
    /// The table of weights.
    package var weights: String

    package init(
      pages: Int, report: Publisher.Report, lines: [String], warnings: Int,
      printed: [String: String], weights: String
    ) {
      self.pages = pages
      self.report = report
      self.lines = lines
      self.warnings = warnings
      self.printed = printed
      self.weights = weights
    }
  }

  struct Entry: Codable {
    let tool: String
    let options: [String]
    let inputs: String
    /// Sources that were changed then or later were read.
    let fresh: FolderState.Instant
    /// The state of the output, and when the build ended by the clock of its disk.
    let output: String
    let end: FolderState.Instant
    let answer: Answer
    /// The state of all sources but the pages, and the sum of what is kept of single pages.
    let shared: String
    let store: StoreSum
  }

  /// Longer than a tick of the clock that disks use, which takes ten milliseconds at most.
  private static let tick: Duration = .milliseconds(12)

  private let site: String
  /// As the caller names it; it may not be there yet.
  private let output: String
  private let options: [String]
  private let jobs: Int
  private let tool: String
  private let start: FolderState.Instant
  private let before: Sources
  private let known: Entry?
  /// The sources as the last build would have seen them: it read other files than this one does.
  private let asKnown: Sources?

  /// The state of all sources, and of all but the texts of pages, whose bytes the store knows.
  private struct Sources {
    let all: String
    let shared: String
  }

  /// Looks at the sources before they are read; nil where their state cannot be told.
  ///
  /// - Parameters:
  ///   - options: everything but the files that the output depends on.
  ///   - jobs: how many processors may look at files.
  package init?(
    site: String, output: String, options: [String], jobs: Int = Parallel.processors
  ) {
    start = FileTimes.now
    guard let root = Disk.resolved(site), let tool = ToolState.hash else { return nil }
    known = Disk.resolved(output).flatMap { RecordFolder(site: root, output: $0).record() }
    let times = [start - FileTimes.settled] + (known.map { [$0.fresh] } ?? [])
    guard let states = Self.states(of: root, readingSince: times, jobs: jobs),
      let before = states.first
    else { return nil }
    self.before = before
    asKnown = known == nil ? nil : states.last
    self.site = root
    self.tool = tool
    self.output = output
    self.options = options
    self.jobs = jobs
  }

  /// What the sources look like to a build that reads what was changed since a time; one for each.
  private static func states(
    of site: String, readingSince times: [FolderState.Instant], jobs: Int
  ) -> [Sources]? {
    let pages = FolderState.Passed(folder: "\(site)/Content", ending: Array(".md".utf8))
    let views = times.flatMap { time in
      [
        FolderState.View(fresh: time),
        FolderState.View(fresh: time, passed: pages),
      ]
    }
    let folders = ["Content", "Templates", "Public"].map { "\(site)/\($0)" }
    return FolderState.hashes(of: folders, as: views, jobs: jobs).map { hashes in
      stride(from: 0, to: hashes.count, by: 2).map {
        Sources(all: hashes[$0], shared: hashes[$0 + 1])
      }
    }
  }

  /// What the last build said, where a build now would say the same and leave the output as it is.
  package var answer: Answer? {
    guard let known, known.options == options, asKnown?.all == known.inputs, trusted != nil,
      let output = Disk.resolved(output),
      // Leftovers of a build that was killed are cleaned up by the next.
      let place = try? OutputPlace(output, site: site),
      Disk.kind(place.sibling("building"), followingLinks: false) == nil
    else { return nil }
    return known.answer
  }

  /// What the last build kept of single pages: nothing, where something changed that all pages may
  /// depend on.
  ///
  /// - Parameter spill: where new results lie until they are written.
  package func store(spill: SpillFile?) -> BuildStore {
    guard let known, known.options == options, known.tool == tool,
      asKnown?.shared == known.shared, let output = Disk.resolved(output),
      let store = RecordFolder(site: site, output: output).store(known.store, spill: spill)
    else { return BuildStore(spill: spill) }
    return store
  }

  /// Where the output before the last one is kept; nil where there can be no output.
  package var spare: String? {
    (try? OutputPlace(output, site: site)).map {
      RecordFolder(site: site, output: $0.path).spare
    }
  }

  /// The state of the output, where it is as this very tool left it; nil where it is not. To be asked
  /// while no other build can write there.
  package var trusted: OutputState? {
    guard let known, known.tool == tool, let output = Disk.resolved(output),
      let now = OutputState(at: output, jobs: jobs), now.lastChange <= known.end,
      now.hash == known.output
    else { return nil }
    return now
  }

  /// Writes down what the build did that began when this was made. Nothing is written where
  /// something changed since, or where the disk refuses.
  ///
  /// - Parameters:
  ///   - state: of the new output, where it is known without a look.
  ///   - end: returns when nobody works at the output any more.
  package func write(
    _ answer: Answer, _ store: BuildStore, state: @escaping @Sendable () -> OutputState?,
    after end: () -> Void
  ) {
    let fresh = start - FileTimes.settled
    guard let output = Disk.resolved(output) else { return }
    let known = Parallel.ahead(jobs: jobs) { state()?.hash }
    let folder = RecordFolder(site: site, output: output)
    // Where this is not the store of the record that is written last, it counts for nothing.
    let kept = try? folder.write(store, after: self.known?.store)
    // To remove the old output is to change the files that both had, and the folder that held it.
    end()
    var parent = stat()
    guard lstat("\(output)/..", &parent) == 0 else { return }
    let last = ContinuousClock.now
    let hash = Parallel.ahead(jobs: jobs) { [jobs] in
      known() ?? OutputState(at: output, jobs: jobs)?.hash
    }
    let now = Self.states(of: site, readingSince: [fresh], jobs: jobs)?.first?.all
    // Whatever is done to the output from now on gets another time.
    let left = Self.tick - (ContinuousClock.now - last)
    if left > .zero { usleep(UInt32(left / .microseconds(1))) }
    guard let kept, store.isWhole, now == before.all, let hash = hash() else { return }
    try? folder.write(
      Entry(
        tool: tool, options: options, inputs: before.all, fresh: fresh, output: hash,
        end: FileTimes(parent).changed, answer: answer, shared: before.shared, store: kept))
  }
}
