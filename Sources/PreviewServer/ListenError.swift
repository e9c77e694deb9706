import FlyingSocks
import Foundation

/// Why nobody can be served on a port.
package struct ListenError: Error, CustomStringConvertible {
  package let description: String

  init(port: UInt16, _ error: SocketError) {
    let reason =
      switch error {
      case .failed(_, EADDRINUSE, _): "another program listens there; name another: --port NUMBER"
      case .failed(_, EACCES, _): "this user may not; name one above 1023: --port NUMBER"
      case .failed(_, _, let message): message
      default: "\(error)"
      }
    description = "cannot listen on port \(port): \(reason)"
  }
}
