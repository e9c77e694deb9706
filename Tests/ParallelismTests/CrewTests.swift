import Diagnostics
import Dispatch
import Synchronization
import Testing

@testable import Parallelism

@Suite("Work on several processors")
struct CrewTests {
  @Test(
    "Each element is worked at once, and results keep their order", arguments: [1, 2, 3, 8, 200])
  func order(_ jobs: Int) {
    for count in [0, 1, 2, 3, 100, 5_000] {
      let calls = Atomic(0)
      let results = Parallel.map(Array(0..<count), jobs: jobs) { number in
        calls.wrappingAdd(1, ordering: .relaxed)
        return number * 3
      }
      #expect(results == (0..<count).map { $0 * 3 })
      #expect(calls.load(ordering: .relaxed) == count)
    }
  }

  @Test("Problems come in the order of the elements", arguments: [1, 2, 8])
  func problems(_ jobs: Int) {
    var problems: [Diagnostic] = []
    let results = Parallel.map(Array(0..<500), jobs: jobs, problems: &problems) {
      number, problems in
      if number % 7 == 0 {
        problems.append(Diagnostic(DiagnosticCode("found"), "number \(number)", at: nil))
      }
      return number
    }
    #expect(results == Array(0..<500))
    #expect(problems.map(\.message) == stride(from: 0, to: 500, by: 7).map { "number \($0)" })
  }

  @Test("A list within another one is helped with, as soon as somebody is free")
  func nested() {
    // The first is at once done; the second needs two threads at the same time.
    let met = Parallel.map([false, true], jobs: 64) { isLong in
      guard isLong else { return true }
      let (here, there) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      return Parallel.map([(here, there), (there, here)], jobs: 64) { own, other in
        own.signal()
        return other.wait(timeout: .now() + 30) == .success
      } == [true, true]
    }
    #expect(met == [true, true])
  }

  @Test("A list within another one comes before the next element of that one")
  func innerFirst() {
    let isOpen = DispatchSemaphore(value: 0)
    let begun = Atomic(0)
    let order = Parallel.map(Array(0..<4), jobs: 2) { number in
      switch number {
      case 0:
        let (here, there) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        return Parallel.map([(here, there), (there, here)], jobs: 2) { own, other in
          begun.wrappingAdd(1, ordering: .sequentiallyConsistent)
          isOpen.signal()
          own.signal()
          return other.wait(timeout: .now() + 30) == .success
        } == [true, true]
      // The other thread has something to do until there is a list to help with.
      case 1: return isOpen.wait(timeout: .now() + 30) == .success
      default: return begun.load(ordering: .sequentiallyConsistent) == 2
      }
    }
    #expect(order == [true, true, true, true])
  }

  @Test("Lists in lists in lists, of random lengths, lose and double nothing", arguments: 0..<20)
  func depth(_ seed: Int) {
    @Sendable func sum(_ number: Int, _ depth: Int) -> Int {
      guard depth > 0 else { return number % 11 }
      let length = (number * 7_919 + seed) % 9
      let parts = Parallel.map(Array(0..<length), jobs: 2 + number % 3) {
        sum(number * 9 + $0, depth - 1)
      }
      return parts.reduce(number % 11, +)
    }
    func plain(_ number: Int, _ depth: Int) -> Int {
      guard depth > 0 else { return number % 11 }
      return (0..<(number * 7_919 + seed) % 9).reduce(number % 11) {
        $0 + plain(number * 9 + $1, depth - 1)
      }
    }
    for number in 0..<12 { #expect(sum(number, 4) == plain(number, 4)) }
  }

  @Test("What is made once is made once, by whoever asks first")
  func once() {
    let once = Once<Int>()
    let calls = Atomic(0)
    let values = Parallel.map(Array(0..<100), jobs: 8) { _ in
      once.value { calls.wrappingAdd(1, ordering: .relaxed).newValue }
    }
    #expect(values.allSatisfy { $0 == 1 })
    once.forget()
    #expect(once.value { 7 } == 7)
  }

  @Test("Errands are run once, whether or not another thread comes to them first")
  func errands() {
    for jobs in [1, 2] {
      let calls = Atomic(0)
      let result = Parallel.ahead(jobs: jobs) {
        calls.wrappingAdd(1, ordering: .relaxed).newValue
      }
      #expect([result(), result(), result()] == [1, 1, 1])
    }
  }
}
