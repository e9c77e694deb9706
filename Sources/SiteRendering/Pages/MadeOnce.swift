import Parallelism
import SiteContent

/// What several pages are drawn from, made when the first of them asks.
struct MadeOnce<Value: Sendable>: Sendable {
  private let made = Once<Value>()
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  var value: Value { made.value(make) }
}
