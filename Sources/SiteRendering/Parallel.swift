import Foundation

/// Work on several processors whose result never depends on how many there are.
package enum Parallel {
  /// The transformed elements, in their order.
  package static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], jobs: Int, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard jobs > 1, elements.count > 1 else { return elements.map(transform) }
    let workers = min(jobs, elements.count)
    return [Result](unsafeUninitializedCapacity: elements.count) { buffer, count in
      nonisolated(unsafe) let target = buffer
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        for index in stride(from: worker, to: elements.count, by: workers) {
          target.initializeElement(at: index, to: transform(elements[index]))
        }
      }
      count = elements.count
    }
  }
}
