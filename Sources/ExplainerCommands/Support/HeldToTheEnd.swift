import Synchronization

/// What the process holds until it ends.
///
/// The system takes the memory of a process back at once. To take a whole site apart first, value by
/// value, would only keep somebody waiting.
enum HeldToTheEnd {
  private static let values = Mutex<[any Sendable]>([])

  static func hold(_ value: some Sendable) { values.withLock { $0.append(value) } }
}
