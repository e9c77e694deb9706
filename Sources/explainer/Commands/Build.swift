import ArgumentParser
import Diagnostics
import Publishing
import SiteRendering

/// `explainer build`: checks everything, then writes the site in one step.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
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

  func run() throws {
    let build = SiteBuild(
      site: options.site, today: options.day, languages: options.more, jobs: workers.jobs,
      progress: Progress(isWanted: options.format == .text))
    if build.stops(strict: strict) {
      Console.show(build.problems, as: options.format)
      throw ExitStatus.problems
    }
    let target = output ?? "\(options.site)/Output"
    do {
      var phases = build.timings
      let (files, sums) = phases.measure("pack") { packed(build) }
      let weights = phases.measure("weigh") {
        PageWeight.all(build.files, packed: files, jobs: workers.jobs)
      }
      let heavy = WeightCheck.problems(weights, in: build.files)
      Console.show((build.problems + heavy).sortedAndUnique(), as: options.format)
      if strict, !heavy.isEmpty { throw ExitStatus.problems }
      let report = try phases.measure("write") {
        try publisher(target).publish(files, known: sums)
      }
      report.print(build: build, timings: phases, to: target, detailed: timings)
      if self.weights { Console.output(WeightTable(weights: weights).text) }
    } catch let error as PublishError {
      Console.show([error.diagnostic], as: options.format)
      throw ExitStatus.failure
    }
  }

  private func publisher(_ target: String) -> Publisher {
    Publisher(
      output: target, site: options.site, replacesForeignFiles: replace, jobs: workers.jobs,
      waits: { Console.error("waiting for another build in the same folder") })
  }

  private func packed(_ build: SiteBuild) -> (files: [OutputFile], sums: Checksums?) {
    guard let site = build.site, !pagesOnly else { return (build.files, nil) }
    let info = EditionInfo(site, asOf: options.day, tool: Version.tool)
    let edition = Edition(pages: build.files, info: info, jobs: workers.jobs)
    return (edition.files(seal: [edition.sums.file]), edition.sums)
  }
}

extension Publisher.Report {
  func print(build: SiteBuild, timings: Timings, to target: String, detailed: Bool) {
    let pages = build.files.count { $0.path.hasSuffix(".html") }
    Console.output(
      "\(Console.counted(pages, "page")), \(Console.counted(files, "file")), \(bytes / 1024) KB "
        + "in \(Timings.seconds(timings.total)) s "
        + "(\(written) written, \(unchanged) unchanged, \(removed) removed) to \(target)")
    if let duties = build.site?.duties {
      Console.output(
        "\(duties.total) duties: \(duties.tied) name their section, \(duties.proved) are proved by the rules"
      )
      if duties.inProse > 0 {
        Console.output(
          "\(duties.inProse) more passages tell of a duty: \(duties.tiedInProse) lead to the law")
      }
    }
    guard detailed else { return }
    for phase in timings.phases {
      Console.output("  \(Timings.seconds(phase.duration)) s  \(phase.name)")
    }
  }
}
