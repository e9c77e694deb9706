import ArgumentParser
import Parallelism
import SiteContent

/// How many processors a command may use. What it writes never depends on that.
struct WorkerOptions: ParsableArguments {
  @Option(name: .long, help: "How many processors may work. Default: all.")
  var jobs = Parallel.processors

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs must be at least 1") }
  }
}
