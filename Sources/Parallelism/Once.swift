import Synchronization

/// A value that is made by whoever asks first; who asks meanwhile waits for it.
package final class Once<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  package init() {}

  package func value(_ make: () -> Value) -> Value {
    made.withLock { made in
      if let made { return made }
      let new = make()
      made = new
      return new
    }
  }

  /// Lets go of the value; it is made again when somebody asks.
  package func forget() { made.withLock { $0 = nil } }
}
