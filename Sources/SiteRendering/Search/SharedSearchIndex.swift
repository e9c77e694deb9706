import Search
import Synchronization

/// The index of a language, made once for all pages that are drawn from it. Whoever asks while it is
/// being made waits for it.
final class SharedSearchIndex: Sendable {
  private let made = Mutex<SearchIndex?>(nil)

  func index(_ make: () -> SearchIndex) -> SearchIndex {
    made.withLock { made in
      if let made { return made }
      let new = make()
      made = new
      return new
    }
  }
}
