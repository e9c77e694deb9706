import FlyingSocks
import Foundation

/// Shows a site on this machine, and nowhere else, while somebody works on it.
package struct PreviewServer: Sendable {
  package let state: PreviewState
  package let port: UInt16
  private let hostHeaders: [String: String]
  private let socket: Socket

  /// Takes the port, and lets browsers wait until it runs. Throws `ListenError` where it cannot.
  ///
  /// - Parameter hostHeaders: what the site's host would send with each answer, so that what the
  ///   host forbids fails here too.
  package init(state: PreviewState, port: UInt16, hostHeaders: [String: String]) throws {
    self.state = state
    self.port = port
    self.hostHeaders = hostHeaders
    do {
      socket = try Self.listen(on: port)
    } catch let error as SocketError {
      throw ListenError(port: port, error)
    }
  }

  private static func listen(on port: UInt16) throws -> Socket {
    let socket = try Socket(domain: AF_INET)
    try socket.setValue(true, for: .localAddressReuse)
    let address: sockaddr_in = try .inet(ip4: "127.0.0.1", port: port)
    try socket.bind(to: address)
    try socket.listen()
    return socket
  }

  /// Serves until the task is cancelled.
  package func run() async throws {
    let pool = SocketPool.make()
    try await pool.prepare()
    let listener = try AsyncSocket(socket: socket, pool: pool)
    try await withThrowingTaskGroup(of: Void.self) { group in
      defer { group.cancelAll() }
      group.addTask { try await pool.run() }
      group.addTask { try await accept(on: listener) }
      try await group.next()
    }
  }

  private func accept(on listener: AsyncSocket) async throws {
    let handler = PreviewHandler(state: state, port: port, hostHeaders: hostHeaders)
    try await withThrowingDiscardingTaskGroup { group in
      while true {
        do {
          let socket = try await listener.accept()
          group.addTask {
            // How a connection ends is the browser's affair.
            try? await Connection(socket: socket, handler: handler).serve()
            try? socket.close()
          }
        } catch is CancellationError {
          throw CancellationError()
        } catch {
          // Too many open files, mostly: they become fewer, and the browser asks again.
          try await Task.sleep(for: .milliseconds(50))
        }
      }
    }
  }
}
