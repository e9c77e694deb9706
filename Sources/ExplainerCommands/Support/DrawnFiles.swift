import Diagnostics
import SiteRendering
import Synchronization

/// The files of one build of a preview, each drawn when it is first asked for.
final class DrawnFiles: Sendable {
  private let plan: [String: PlannedFile]
  /// What earlier builds drew: shown where this one cannot draw a page.
  private let older: [String: [UInt8]]
  private let drawn = Mutex<[String: Drawn]>([:])

  private struct Drawn: Sendable {
    let bytes: [UInt8]?
    let problems: [Diagnostic]
  }

  init(_ plan: [PlannedFile], older: [String: [UInt8]] = [:]) {
    self.plan = Dictionary(plan.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.older = older
  }

  /// Every path of the build; those of an earlier one where this build could read no site at all.
  var paths: Set<String> { Set(plan.isEmpty ? Array(older.keys) : Array(plan.keys)) }

  func bytes(of path: String) -> [UInt8]? { file(path).bytes ?? older[path] }

  /// Draws what nobody asked for yet, and says what is wrong; nil where the task was cancelled.
  func drawAll() -> [Diagnostic]? {
    var problems: [Diagnostic] = []
    for path in plan.keys.sorted() {
      if Task.isCancelled { return nil }
      problems += file(path).problems
    }
    return problems
  }

  /// What was drawn, for the builds after this one.
  var newest: [String: [UInt8]] {
    let bytes = drawn.withLock { $0.compactMapValues(\.bytes) }
    return older.merging(bytes) { $1 }
  }

  private func file(_ path: String) -> Drawn {
    if let known = drawn.withLock({ $0[path] }) { return known }
    guard let planned = plan[path] else { return Drawn(bytes: nil, problems: []) }
    // Outside of the lock: two askers may draw one page twice, and get the same.
    var problems: [Diagnostic] = []
    let result = Drawn(bytes: planned.draw(&problems)?.bytes, problems: problems)
    drawn.withLock { $0[path] = result }
    return result
  }
}
