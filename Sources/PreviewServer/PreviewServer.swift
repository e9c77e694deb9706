import FlyingFox
import FlyingSocks
import Foundation

/// Shows a site on this machine, and nowhere else, while somebody works on it.
package struct PreviewServer: Sendable {
  package let state: PreviewState
  package let port: UInt16

  package init(state: PreviewState, port: UInt16) {
    self.state = state
    self.port = port
  }

  /// Serves until the task is cancelled. Throws where the port is taken.
  package func run() async throws {
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), timeout: 3600, logger: .disabled,
      handler: PreviewHandler(state: state, port: port))
    try await server.run()
  }
}
