import Dispatch
import Synchronization

/// Who works at one list of elements: the thread that asked for it, and helpers that come while it
/// lasts. Each takes the next element.
///
/// Not `DispatchQueue.concurrentPerform`, which leaves a list within another list to the thread that
/// asks, even where all other processors have long ended.
final class Crew: Sendable {
  private struct State: Sendable {
    /// Nil once the thread that asked needs no more help.
    var work: (@Sendable (Int) -> Void)?
    var helpers = 0
  }

  private let count: Int
  private let jobs: Int
  private let next = Atomic(0)
  private let state: Mutex<State>
  private let lastLeft = DispatchSemaphore(value: 0)

  private init(_ count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.jobs = jobs
    state = Mutex(State(work: work))
  }

  /// Does the work for each number below `count`, and returns when all of it is done.
  ///
  /// - Parameter jobs: how many processors may work, at this and at all lists around it.
  static func run(_ count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Void) {
    let crew = Crew(count, jobs: jobs, work)
    Pool.shared.withLock { $0.open(crew) }
    crew.takeTurns(work)
    Pool.shared.withLock { $0.close(crew) }
    crew.waitForHelpers()
  }

  private func takeTurns(_ work: @Sendable (Int) -> Void) {
    while true {
      let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard number < count else { return }
      work(number)
    }
  }

  private var isAtWork: Bool { next.load(ordering: .relaxed) < count }

  private func help() {
    let work = state.withLock { state in
      if state.work != nil { state.helpers += 1 }
      return state.work
    }
    guard let work else { return }
    takeTurns(work)
    let isLast = state.withLock { state in
      state.helpers -= 1
      return state.helpers == 0 && state.work == nil
    }
    if isLast { lastLeft.signal() }
  }

  private func waitForHelpers() {
    let isAlone = state.withLock { state in
      state.work = nil
      return state.helpers == 0
    }
    if isAlone { return }
    Pool.shared.withLock { $0.beginWaiting() }
    lastLeft.wait()
    Pool.shared.withLock { $0.waiting -= 1 }
  }

  /// The lists that are being worked at, and the helpers of all of them. A thread that waits for its
  /// helpers lends its processor to another one.
  private struct Pool: Sendable {
    static let shared = Mutex(Pool())

    var waiting = 0
    private var helpers = 0
    private var crews: [Crew] = []

    mutating func open(_ crew: Crew) {
      crews.append(crew)
      var sent = 0
      while sent < crew.count - 1, hasRoom(crew) {
        send(to: crew)
        sent += 1
      }
    }

    mutating func close(_ crew: Crew) { crews.removeAll { $0 === crew } }

    mutating func beginWaiting() {
      waiting += 1
      if let crew = busiest, hasRoom(crew) { send(to: crew) }
    }

    /// The innermost list: others wait for it.
    private var busiest: Crew? { crews.last { $0.isAtWork } }

    private func hasRoom(_ crew: Crew) -> Bool { helpers - waiting < crew.jobs - 1 }

    private mutating func send(to crew: Crew) {
      helpers += 1
      DispatchQueue.global().async {
        var crew = crew
        while true {
          crew.help()
          guard let other = Self.shared.withLock({ $0.leave() }) else { return }
          crew = other
        }
      }
    }

    /// Where a helper goes on; nil where nobody needs it.
    private mutating func leave() -> Crew? {
      if let crew = busiest { return crew }
      helpers -= 1
      return nil
    }
  }
}
