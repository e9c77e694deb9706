import Diagnostics
import Synchronization

/// What was found below the folders of a site, each looked through once for everybody who asks.
final class FolderListings: Sendable {
  struct Listing: Sendable {
    let paths: [String]
    let problems: [Diagnostic]
  }

  private let known = Mutex<[String: Listing]>([:])

  /// The listing of a folder: the one that is known, or what `list` finds.
  func listing(of folder: String, _ list: () -> Listing) -> Listing {
    if let listing = known.withLock({ $0[folder] }) { return listing }
    // Outside of the lock: two may list one folder at once, and the first one counts.
    let listing = list()
    return known.withLock { known in
      if let first = known[folder] { return first }
      known[folder] = listing
      return listing
    }
  }
}
