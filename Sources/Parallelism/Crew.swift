import Dispatch
import Foundation
import Synchronization

/// Who works at one list of elements: the thread that asked for it, and helpers that come while it
/// lasts. Each takes the next element.
///
/// Not `DispatchQueue.concurrentPerform`, which leaves a list within another list to the thread that
/// asks, even where all other processors have long ended. Here a thread that waits for its helpers
/// helps them with the lists within theirs (Wagner and Calder's leapfrogging): what it waits for is
/// all that it may work at, for it may hold what others wait for.
final class Crew: Sendable {
  private struct State: Sendable {
    /// Nil once the thread that asked has nothing left to do.
    var work: (@Sendable (Int) -> Void)?
    var helpers = 0
  }

  private let count: Int
  private let jobs: Int
  /// The list that this one stands in.
  private let outer: Crew?
  private let next = Atomic(0)
  private let state: Mutex<State>
  /// Signalled when the last helper has left, and when there is something to help the helpers with.
  private let news = DispatchSemaphore(value: 0)

  private init(_ count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.jobs = jobs
    outer = CurrentCrew.value
    state = Mutex(State(work: work))
  }

  /// Does the work for each number below `count`, and returns when all of it is done.
  ///
  /// - Parameter jobs: how many processors may work, at this and at all lists around it.
  static func run(_ count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Void) {
    let crew = Crew(count, jobs: jobs, work)
    Pool.shared.withLock { $0.open(crew) }
    var around = crew.outer
    while let one = around {
      one.news.signal()
      around = one.outer
    }
    crew.takeTurns(work)
    Pool.shared.withLock { $0.close(crew) }
    crew.waitForHelpers()
  }

  private func takeTurns(_ work: @Sendable (Int) -> Void) {
    let before = CurrentCrew.value
    CurrentCrew.value = self
    defer { CurrentCrew.value = before }
    while true {
      let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard number < count else { return }
      work(number)
      helpWithin()
    }
  }

  /// The lists within this one come before its next element: whoever asked for them goes on alone
  /// when they are done, while elements are left for all others.
  private func helpWithin() {
    while Pool.nested.load(ordering: .relaxed) > 0,
      let inner = Pool.shared.withLock({ $0.crew(within: self) })
    {
      inner.help()
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
      return state.helpers == 0
    }
    if isLast { news.signal() }
  }

  private func waitForHelpers() {
    state.withLock { $0.work = nil }
    while state.withLock({ $0.helpers > 0 }) {
      if let inner = Pool.shared.withLock({ $0.crew(within: self) }) {
        inner.help()
      } else {
        news.wait()
      }
    }
  }

  private func stands(in crew: Crew) -> Bool {
    var around = outer
    while let one = around {
      if one === crew { return true }
      around = one.outer
    }
    return false
  }

  /// The lists that are being worked at, and the helpers of all of them.
  private struct Pool: Sendable {
    static let shared = Mutex(Pool())
    /// How many lists stand in others: mostly none, which is told without the lock.
    static let nested = Atomic(0)

    private var helpers = 0
    private var crews: [Crew] = []

    mutating func open(_ crew: Crew) {
      crews.append(crew)
      if crew.outer != nil { Self.nested.wrappingAdd(1, ordering: .relaxed) }
      var sent = 0
      while sent < crew.count - 1, helpers < crew.jobs - 1 {
        send(to: crew)
        sent += 1
      }
    }

    mutating func close(_ crew: Crew) {
      crews.removeAll { $0 === crew }
      if crew.outer != nil { Self.nested.wrappingSubtract(1, ordering: .relaxed) }
    }

    /// A list to help with while another one that it stands in is waited for.
    func crew(within outer: Crew) -> Crew? {
      crews.last { $0.isAtWork && $0.stands(in: outer) }
    }

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
      // The innermost list: others wait for it.
      if let crew = crews.last(where: { $0.isAtWork }) { return crew }
      helpers -= 1
      return nil
    }
  }
}

/// The list that a thread works at; none where it works for itself.
private enum CurrentCrew {
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()

  static var value: Crew? {
    // Whoever works at a crew holds it until it has left.
    get {
      pthread_getspecific(key).map { Unmanaged<Crew>.fromOpaque($0).takeUnretainedValue() }
    }
    set { pthread_setspecific(key, newValue.map { Unmanaged.passUnretained($0).toOpaque() }) }
  }
}
