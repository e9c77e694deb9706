import Diagnostics
import Synchronization

/// The texts that somebody changed while a build relied on what the last one found in them. What the
/// build made is then of two states of the site, and nobody may have it.
package final class ChangedSources: Sendable {
  private let paths = Mutex<Set<String>>([])

  init() {}

  func note(_ path: String) { paths.withLock { _ = $0.insert(path) } }

  /// An error for each.
  package var problems: [Diagnostic] {
    paths.withLock(\.self).sorted().map { path in
      Diagnostic(
        .unreadableFile, "\(path) changed while the site was built", at: nil,
        help: ["build again"])
    }
  }
}
