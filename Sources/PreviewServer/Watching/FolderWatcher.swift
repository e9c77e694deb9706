import Foundation

/// Tells when anything below some folders changes.
///
/// It says that something changed, not what: the build reads its sources again and finds out
/// itself. So nothing is lost where the system drops events, a folder is moved, or an editor saves
/// by writing another file and renaming it.
package struct FolderWatcher: Sendable {
  /// How long the folders must be quiet before a change is told.
  struct Patience: Sendable {
    /// After one or a few changes: editors write in two or three steps.
    var few = 8
    /// After many: a checkout of a thousand files should be built once, not in its middle.
    var many = 120
    /// How many changes are many.
    var limit = 24
    /// A change is told after this long in any case. All in milliseconds.
    var longest = 2000
  }

  private let root: String
  private let folders: [String]

  /// - Parameters:
  ///   - root: the folder that holds the others; they may come and go.
  ///   - folders: names inside it.
  package init(root: String, folders: [String]) {
    self.root = root
    self.folders = folders
  }

  /// One element after each burst of changes, from the first request on, until the task that waits
  /// is cancelled. Bursts that come while nobody waits are told once.
  package func changes() -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      let end = EndFlag()
      continuation.onTermination = { _ in end.set() }
      // Watched before this returns, so that no change after the first build goes unseen.
      #if os(Linux)
        if let tree = InotifyTree(root: root, folders: folders) {
          Thread.detachNewThread { tree.follow(until: end, Patience()) { continuation.yield() } }
          return
        }
      #endif
      let stamps = FileStamps(root: root, folders: folders)
      Thread.detachNewThread { stamps.follow(until: end) { continuation.yield() } }
    }
  }
}
