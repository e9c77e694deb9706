import Caching
import Diagnostics
import Parallelism
import Publishing
import SiteContent
import SiteRendering
import Storage
import StrictYAML

/// One run from sources to bytes, which are handed on as they are drawn.
struct SiteBuild {
  /// How many pages were drawn.
  let pages: Int
  /// Every file that there would be.
  let paths: [String]
  let problems: [Diagnostic]
  let site: Site?
  let timings: Timings

  /// - Parameter more: codes of languages that `site.yaml` does not list yet.
  init(
    site root: String, today: CalendarDate, languages more: [String] = [],
    jobs: Int = Parallel.processors, progress: Progress = Progress(),
    take: @escaping @Sendable (OutputFile, Digest?) -> Void = { _, _ in }
  ) {
    var progress = progress
    progress.say("reading and checking …")
    let draft = SiteDraft(
      site: root, today: today, languages: more, memory: BuildMemory(remembers: false),
      spill: SpillFile(), jobs: jobs)
    self.init(draft, jobs: jobs, progress: progress, take: take)
  }

  /// - Parameters:
  ///   - keep: asked for a page before it is drawn: whether it need not be. Gets the digest of
  ///     everything that the page is drawn from.
  ///   - take: gets each file that was drawn, on whatever processor and in whatever order; with that
  ///     digest, where drawing it had no problem.
  init(
    _ draft: SiteDraft, jobs: Int, progress: Progress,
    keep: @escaping @Sendable (String, Digest) -> Bool = { _, _ in false },
    take: @escaping @Sendable (OutputFile, Digest?) -> Void = { _, _ in }
  ) {
    var progress = progress
    var timings = draft.timings
    // A site with errors is drawn all the same, so that one run finds the errors of both.
    progress.say("drawing \(draft.plan.count) files …")
    var drawing: [Diagnostic] = []
    timings.measure("draw") {
      draft.plan.draw(
        jobs: jobs, problems: &drawing,
        unless: { file in file.key.map { keep(file.path, $0) } ?? false },
        take)
    }
    progress.end()
    let lost = draft.lostTexts
    let problems = lost.isEmpty ? draft.problems + draft.reported(drawing) : lost
    paths = draft.plan.map(\.path)
    pages = paths.count { $0.hasSuffix(".html") }
    self.problems = problems.sortedAndUnique()
    self.site = draft.site
    self.timings = timings
  }

  /// Whether the problems stop the build: errors always, warnings where the caller is strict.
  func stops(strict: Bool) -> Bool {
    site == nil || problems.hasErrors || strict && !problems.isEmpty
  }
}

extension [Diagnostic] {
  /// What a template makes wrong is wrong on each page that is drawn with it: told once, with the
  /// first page's name.
  fileprivate var together: [Diagnostic] {
    func rest(_ problem: Diagnostic) -> Substring {
      problem.message[(problem.message.firstIndex(of: " ") ?? problem.message.startIndex)...]
    }
    let isAlike = Dictionary(
      grouping: filter { $0.code == .blockedByPolicy && $0.location == nil }, by: rest
    ).filter { $0.value.count > 1 }
    return filter { $0.code != .blockedByPolicy || isAlike[rest($0)] == nil }
      + isAlike.map { rest, pages in
        let first = pages.map(\.message).min() ?? ""
        let count = pages.count == 2 ? "another page" : "\(pages.count - 1) other pages"
        return Diagnostic(
          .blockedByPolicy, "\(first.dropLast(rest.count)), like \(count),\(rest)", at: nil,
          help: pages[0].help)
      }
  }
}

/// A site that is read and checked, and not drawn yet.
struct SiteDraft: Sendable {
  let site: Site?
  let plan: [PlannedFile]
  /// Those of reading, and of templates and rules; drawing may find more.
  let problems: [Diagnostic]
  let timings: Timings
  private let spill: SpillFile?
  private let changed: ChangedSources

  /// Errors where texts were asked for and could not be had as they were first. What was drawn
  /// without them is wrong, and so is what was found in it.
  var lostTexts: [Diagnostic] {
    changed.problems + (spill?.isWhole ?? true ? [] : [Self.unreadableSpill])
  }

  private static let unreadableSpill = Diagnostic(
    .unreadableFile, "a temporary file cannot be read back", at: nil,
    help: ["see that the disk of /var/tmp works, or name another folder in TMPDIR"])

  /// - Parameters:
  ///   - memory: what earlier builds of the same site worked out in this process.
  ///   - store: what the last build kept on the disk; nil where nothing is kept.
  ///   - spill: where texts lie until they are needed; nil keeps them in memory.
  init(
    site root: String, today: CalendarDate, languages more: [String] = [], memory: BuildMemory,
    store: BuildStore? = nil, spill: SpillFile? = nil, jobs: Int = Parallel.processors
  ) {
    var problems: [Diagnostic] = []
    var timings = Timings()
    let loader = SiteLoader(
      root: root, today: today, languages: more, memory: memory, store: store, spill: spill,
      jobs: jobs)
    var design: (@Sendable () -> CheckedDesign)?
    let site = timings.measure("read and check") {
      loader.load(problems: &problems) { words in
        design = Parallel.ahead(jobs: jobs) { [folder = loader.folder] in
          CheckedDesign(folder, words: words)
        }
      }
    }
    plan = timings.measure("templates and rules") {
      // Without its words a site cannot be drawn: every template would be at fault.
      guard let site, !site.index.cannotKnow(.strings, in: site.index.defaultLanguage) else {
        return []
      }
      return SiteRenderer(
        site: site, folder: loader.folder, today: today, design: design?(), problems: &problems
      ).plan
    }
    memory.endBuild()
    self.site = site
    self.problems = problems
    self.timings = timings
    self.spill = spill
    changed = loader.folder.changed
  }

  /// Whether the problems stop the build, whatever drawing finds.
  func stops(strict: Bool) -> Bool {
    site == nil || problems.hasErrors || strict && !problems.isEmpty
  }

  private static let ofIDs: Set<DiagnosticCode> = [.duplicateAnchor, .duplicateID]

  /// The problems of drawing that are worth telling: where the site itself is at fault, a value that
  /// does not fit its place follows from that.
  func reported(_ drawing: [Diagnostic]) -> [Diagnostic] {
    guard problems.hasErrors else { return drawing.together }
    // A page that could not be read may hold the words that a synonym stands for.
    let isPageAtFault = problems.contains { problem in
      guard problem.severity == .error, let path = problem.location?.file.path else { return false }
      return path.hasSuffix(".md") || path.hasSuffix("glossary.yaml")
    }
    // Ids that two parts of a page share were told where the parts were written.
    let sharesIDs = problems.contains { Self.ofIDs.contains($0.code) }
    return drawing.filter { !(sharesIDs && $0.code == .duplicateAnchor) }
      .filter { $0.code != .viewFault && !(isPageAtFault && $0.code == .deadSynonym) }
      .together
  }
}
