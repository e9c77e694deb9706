import ArgumentParser
import Diagnostics
import PreviewServer

/// `explainer serve`: shows the site on this machine and follows every change.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Preview the site on 127.0.0.1 with live reload.",
    discussion: "Problems of the newest build are shown on top of every page.")

  @OptionGroup var options: SiteOptions

  @Option(name: .long, help: "The port to listen on.")
  var port: UInt16 = 8080

  func run() async throws {
    let preview = Preview(root: options.site, today: options.day, format: options.format)
    let server = try server(preview)
    // Watched before the first build reads, so that no change falls between the two.
    let changes = FolderWatcher(root: options.site, folders: ["Content", "Templates", "Public"])
      .changes()
    await preview.build()
    Console.output("Preview: http://127.0.0.1:\(port)/ (Ctrl-C ends it)")
    let follow = Task {
      for await _ in changes { await preview.build() }
    }
    defer { follow.cancel() }
    try await server.run()
  }

  /// Before the site is read, so that nobody waits to hear that the port is taken.
  private func server(_ preview: Preview) throws -> PreviewServer {
    do {
      return try PreviewServer(
        state: preview.state, port: port, hostHeaders: HostHeaders.fields)
    } catch let error as ListenError {
      Console.error("\(error)")
      throw ExitStatus.failure
    }
  }
}
