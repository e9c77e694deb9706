import ArgumentParser
import Caching
import Diagnostics
import Parallelism
import Publishing
import SiteContent
import Storage

/// `explainer build`: checks everything, then writes the site in one step.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Check the site and write it.",
    discussion: "Problems stop the build, and the previous output stays as it was.")

  @OptionGroup var options: SiteOptions

  @Option(name: .long, help: ArgumentHelp("Where the site is written.", valueName: "dir"))
  var output: String?

  @Flag(name: .long, help: "Stop at warnings too.")
  var strict = false

  @Flag(name: .long, help: "Replace an output folder that holds files of other makers.")
  var replace = false

  @Flag(name: .long, help: "Write the pages alone: nothing compressed, no zip, no hosting files.")
  var pagesOnly = false

  @OptionGroup var workers: WorkerOptions

  @Flag(name: .long, help: "Print how heavy the pages of each kind are, in kB with gzip.")
  var weights = false

  @Flag(name: .long, help: "Print how long each phase took.")
  var timings = false

  @Flag(name: .long, help: "Build everything, whether or not anything changed.")
  var noCache = false

  func run() throws {
    let clock = ContinuousClock()
    let begin = clock.now
    let target = output ?? "\(options.site)/Output"
    let record =
      noCache
      ? nil
      : BuildRecord(
        site: options.site, output: target,
        options: ["\(options.day)", kept] + options.more, jobs: workers.jobs)
    if let answer = record?.answer {
      return try show(answer, to: target, after: clock.now - begin)
    }
    var progress = Progress(isWanted: options.format == .text)
    progress.say("reading and checking …")
    let publisher = Publisher(
      output: target, site: options.site, replacesForeignFiles: replace, spare: record?.spare,
      waits: { Console.error("waiting for another build in the same folder") })
    let opening = Parallel.ahead(jobs: workers.jobs) {
      Result { try publisher.prepare { record?.trusted } }
    }
    let spill = SpillFile()
    let store = record?.store(spill: spill)
    let draft = SiteDraft(
      site: options.site, today: options.day, languages: options.more,
      memory: BuildMemory(remembers: false), store: store, spill: spill,
      jobs: workers.jobs)
    // What is known to be no edition is drawn for its problems alone.
    let isEdition = !draft.stops(strict: strict)
    let writer = Parallel.ahead(jobs: isEdition ? workers.jobs : 1) {
      Result { try edition(draft, publisher, store) { try opening().get() } }
    }
    let pages: @Sendable () -> EditionWriter? = { isEdition ? try? writer().get() : nil }
    defer { pages()?.discard() }
    HeldToTheEnd.hold(draft)
    HeldToTheEnd.hold(writer)
    let build = SiteBuild(
      draft, jobs: workers.jobs, progress: progress,
      keep: { pages()?.keep($0, key: $1) ?? false }, take: { pages()?.take($0, key: $1) })
    guard !build.stops(strict: strict), isEdition, let site = build.site else {
      Console.show(build.problems, as: options.format)
      throw ExitStatus.problems
    }
    let heavy = pages()?.problems ?? []
    let warnings = build.problems + heavy
    Console.show(warnings, as: options.format)
    if strict, !heavy.isEmpty { throw ExitStatus.problems }
    do {
      let edition = try writer().get()
      var phases = build.timings
      let report = try phases.measure("write") {
        try edition.finish(
          EditionInfo(site, asOf: options.day, tool: Version.tool), redirects: site.moved.redirects)
      }
      let answer = BuildRecord.Answer(
        pages: build.pages, report: report, lines: build.site.map { Self.lines($0.duties) } ?? [],
        warnings: warnings.count, printed: Console.printed(warnings),
        weights: WeightTable(weights: edition.weights).text)
      print(answer, phases, to: target)
      if let store {
        record?.write(
          answer, store, state: { edition.outputState }, after: { edition.discard() })
      }
    } catch let error as PublishError {
      Console.show([error.diagnostic], as: options.format)
      throw ExitStatus.failure
    }
  }

  /// What a record must hold besides the pages; its name in the record.
  private var kept: String {
    if pagesOnly { return weights ? "pages and weights" : "pages" }
    return "all"
  }

  private func edition(
    _ draft: SiteDraft, _ publisher: Publisher, _ store: BuildStore?,
    _ opening: @escaping @Sendable () throws -> Publisher.Opening
  ) throws -> EditionWriter {
    try EditionWriter(
      publisher, paths: draft.plan.map(\.path), pagesOnly: pagesOnly,
      weighsAll: weights || !pagesOnly, opening: opening, store: store, jobs: workers.jobs)
  }

  /// Says what a build would say that finds everything as it is.
  private func show(
    _ answer: BuildRecord.Answer, to target: String, after time: Duration
  ) throws {
    Console.show(printed: answer.printed, as: options.format)
    if strict, answer.warnings > 0 { throw ExitStatus.problems }
    var answer = answer
    answer.report.unchanged = answer.report.files
    answer.report.written = 0
    answer.report.removed = 0
    print(answer, Timings([("nothing changed", time)]), to: target)
  }

  private func print(_ answer: BuildRecord.Answer, _ phases: Timings, to target: String) {
    let report = answer.report
    Console.output(
      "\(Console.counted(answer.pages, "page")), \(Console.counted(report.files, "file")), "
        + "\(report.bytes / 1024) KB in \(Timings.seconds(phases.total)) s "
        + "(\(report.written) written, \(report.unchanged) unchanged, \(report.removed) removed) "
        + "to \(target)")
    for line in answer.lines { Console.output(line) }
    if timings {
      for phase in phases.phases {
        Console.output("  \(Timings.seconds(phase.duration)) s  \(phase.name)")
      }
    }
    if weights { Console.output(answer.weights) }
  }

  private static func lines(_ duties: DutyCount) -> [String] {
    var lines = [
      "\(duties.total) duties: \(duties.tied) name their section, \(duties.proved) are proved by the rules"
    ]
    if duties.inProse > 0 {
      lines.append(
        "\(duties.inProse) more passages tell of a duty: \(duties.tiedInProse) lead to the law")
    }
    return lines
  }
}
