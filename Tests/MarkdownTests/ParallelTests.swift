import Diagnostics
import Foundation
import Testing

@testable import Markdown

/// libcmark-gfm shares tables between threads; what we attach of it must not be touched by that.
struct ParallelTests {
  @Test func eightThreadsGiveWhatOneGives() {
    let texts = (0..<150).map { RandomDocument.ordered(seed: UInt64(1_000_000 + $0)) }
    let serial = texts.map { render($0).output.html }
    let failures = Failures()
    DispatchQueue.concurrentPerform(iterations: 8) { worker in
      for offset in texts.indices {
        // Each thread has its own order.
        let index = (offset * 7 + worker * 31) % texts.count
        if render(texts[index]).output.html != serial[index] { failures.add(index) }
      }
    }
    #expect(failures.all.isEmpty)
  }
}

private final class Failures: @unchecked Sendable {
  private let lock = NSLock()
  private var indices: [Int] = []

  var all: [Int] { lock.withLock { indices } }

  func add(_ index: Int) {
    lock.withLock { indices.append(index) }
  }
}
