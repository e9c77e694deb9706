/// How long the phases of a run took.
struct Timings {
  private(set) var phases: [(name: String, duration: Duration)]
  private let clock = ContinuousClock()

  init(_ phases: [(name: String, duration: Duration)] = []) { self.phases = phases }

  mutating func measure<Value>(_ name: String, _ work: () throws -> Value) rethrows -> Value {
    let start = clock.now
    defer { phases.append((name, clock.now - start)) }
    return try work()
  }

  var total: Duration { phases.map(\.duration).reduce(.zero, +) }

  /// Seconds with three digits after the point.
  static func seconds(_ duration: Duration) -> String {
    let parts = duration.components
    let milliseconds = parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }
}
