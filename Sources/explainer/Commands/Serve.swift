import ArgumentParser
import Diagnostics
import PreviewServer
import Publishing

/// `explainer serve`: shows the site on this machine and follows every change.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Preview the site on 127.0.0.1 with live reload.",
    discussion: "Problems of the newest build are shown on top of every page.")

  @OptionGroup var options: SiteOptions

  @Option(name: .long, help: "The port to listen on.")
  var port: UInt16 = 8080

  func run() async throws {
    let first = SiteBuild(site: options.site, today: options.day)
    Console.show(first.problems, as: options.format)
    let state = PreviewState(preview(first, after: [:], number: 1))
    Console.output("Preview: http://127.0.0.1:\(port)/ (Ctrl-C ends it)")
    let watch = Task { await follow(state) }
    defer { watch.cancel() }
    do {
      try await PreviewServer(state: state, port: port).run()
    } catch {
      Console.error("cannot listen on port \(port): \(error.localizedDescription)")
      throw ExitStatus.failure
    }
  }

  private func preview(
    _ build: SiteBuild, after files: [String: [UInt8]], number: Int
  ) -> PreviewSite {
    let broken = build.stops(strict: false)
    let shown =
      build.files.isEmpty
      ? files
      : Dictionary(build.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let text = build.problems.isEmpty ? nil : DiagnosticFormat.text.render(build.problems)
    return PreviewSite(files: shown, problems: broken ? text ?? "" : nil, number: number)
  }

  /// Builds again whenever a source changes.
  private func follow(_ state: PreviewState) async {
    var watcher = SourceWatcher(root: options.site)
    while !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(150))
      guard watcher.hasChanged() else { continue }
      let build = SiteBuild(site: options.site, today: options.day)
      let current = await state.current
      Console.show(build.problems, as: options.format)
      await state.show(preview(build, after: current.files, number: current.number + 1))
      Console.output("built again in \(Timings.seconds(build.timings.total)) s")
    }
  }
}
