import Diagnostics
import Foundation
import Synchronization

/// Work on several processors whose result never depends on how many there are.
package enum Parallel {
  /// How many processors this machine lends.
  package static let processors = ProcessInfo.processInfo.activeProcessorCount

  /// The transformed elements, in their order. Whoever is free takes the next element, since one
  /// page may cost as much as a hundred others.
  package static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], jobs: Int, _ transform: @escaping @Sendable (Element) -> Result
  ) -> [Result] {
    guard jobs > 1, elements.count > 1 else { return elements.map(transform) }
    return [Result](unsafeUninitializedCapacity: elements.count) { buffer, count in
      nonisolated(unsafe) let target = buffer
      Crew.run(elements.count, jobs: jobs) {
        target.initializeElement(at: $0, to: transform(elements[$0]))
      }
      count = elements.count
    }
  }

  /// The same for work that finds problems: they come in the order of the elements.
  package static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], jobs: Int, problems: inout [Diagnostic],
    _ transform: @escaping @Sendable (Element, inout [Diagnostic]) -> Result
  ) -> [Result] {
    guard jobs > 1, elements.count > 1 else { return elements.map { transform($0, &problems) } }
    // Two arrays from the beginning: to take pairs apart would copy every result.
    var lists: [[Diagnostic]] = []
    let results = [Result](unsafeUninitializedCapacity: elements.count) { buffer, count in
      nonisolated(unsafe) let target = buffer
      lists = [[Diagnostic]](unsafeUninitializedCapacity: elements.count) { buffer, count in
        nonisolated(unsafe) let lists = buffer
        Crew.run(elements.count, jobs: jobs) {
          var found: [Diagnostic] = []
          target.initializeElement(at: $0, to: transform(elements[$0], &found))
          lists.initializeElement(at: $0, to: found)
        }
        count = elements.count
      }
      count = elements.count
    }
    for found in lists where !found.isEmpty { problems += found }
    return results
  }

  /// Work that begins now beside what follows, where several processors may work.
  ///
  /// - Returns: what waits for the result and hands it out.
  package static func ahead<Result: Sendable>(
    jobs: Int, _ work: @escaping @Sendable () -> Result
  ) -> @Sendable () -> Result {
    let errand = Errand(work)
    if jobs > 1 { DispatchQueue.global().async { _ = errand.result } }
    return { errand.result }
  }

  /// Work that whoever comes first does. Who comes later may come long after, so that it lets go of
  /// what it worked with.
  private final class Errand<Result: Sendable>: Sendable {
    private enum State: Sendable {
      case waiting(@Sendable () -> Result)
      case done(Result)
    }

    private let state: Mutex<State>

    init(_ work: @escaping @Sendable () -> Result) { state = Mutex(.waiting(work)) }

    var result: Result {
      state.withLock { state in
        switch state {
        case .done(let result): return result
        case .waiting(let work):
          let result = work()
          state = .done(result)
          return result
        }
      }
    }
  }
}
