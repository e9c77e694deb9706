import FlyingFox
import FlyingSocks
import Foundation

/// Shows a site on this machine, and nowhere else, while somebody works on it.
package struct PreviewServer: Sendable {
  package let state: PreviewState
  package let port: UInt16
  private let hostHeaders: [String: String]

  /// - Parameter hostHeaders: what the site's host would send with each answer, so that what the
  ///   host forbids fails here too.
  package init(state: PreviewState, port: UInt16, hostHeaders: [String: String]) {
    self.state = state
    self.port = port
    self.hostHeaders = hostHeaders
  }

  /// Serves until the task is cancelled. Throws where the port is taken.
  package func run() async throws {
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), timeout: 3600, logger: .disabled,
      handler: PreviewHandler(state: state, port: port, hostHeaders: hostHeaders))
    try await server.run()
  }
}
