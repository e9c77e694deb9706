import Diagnostics
import Synchronization

/// What earlier builds of one process worked out, so that a preview need not work it out again.
///
/// A result is kept under a name with everything that it was made from, and is used again only
/// where all of that is equal. A build with a memory therefore makes the very same bytes and
/// problems as one without; `IncrementalBuildTests` holds it to that. Only the newest result of a
/// name is kept, and names that a build did not ask for are forgotten at its end.
package final class BuildMemory: Sendable {
  /// A result, and a number that is another one whenever the result was made anew. Equal numbers
  /// under one name stand for equal results, so that what is made from a large result need not
  /// compare it.
  package struct Recalled<Value: Sendable>: Sendable {
    package let value: Value
    package let number: Int
  }

  private struct Entry<Inputs: Equatable & Sendable, Value: Sendable>: Sendable {
    let inputs: Inputs
    let result: Recalled<Value>
    let problems: [Diagnostic]
  }

  private struct Store: Sendable {
    var entries: [String: any Sendable] = [:]
    var used: Set<String> = []
    var made = 0
  }

  private let store = Mutex(Store())

  let remembers: Bool

  /// - Parameter remembers: false for a process that builds once: then every result is made anew,
  ///   and none is kept in memory.
  package init(remembers: Bool = true) { self.remembers = remembers }

  /// The result under that name: the earlier one where it was made from equal inputs.
  ///
  /// - Parameters:
  ///   - name: one place that asks, such as `page Content/en/now.md`.
  ///   - inputs: everything that `make` reads, and nothing that it does not.
  ///   - problems: gets what `make` reports, whether it runs now or ran earlier.
  @discardableResult
  package func recall<Inputs: Equatable & Sendable, Value: Sendable>(
    _ name: String, from inputs: Inputs, problems: inout [Diagnostic],
    make: (inout [Diagnostic]) -> Value
  ) -> Recalled<Value> {
    guard remembers else {
      let value = make(&problems)
      return store.withLock { store in
        store.made += 1
        return Recalled(value: value, number: store.made)
      }
    }
    let known = store.withLock { store in
      store.used.insert(name)
      return store.entries[name] as? Entry<Inputs, Value>
    }
    if let known, known.inputs == inputs {
      problems += known.problems
      return known.result
    }
    var found: [Diagnostic] = []
    let value = make(&found)
    problems += found
    return store.withLock { store in
      store.made += 1
      let result = Recalled(value: value, number: store.made)
      store.entries[name] = Entry(inputs: inputs, result: result, problems: found)
      return result
    }
  }

  /// Forgets what the build that ends here did not ask for, such as pages that are gone.
  package func endBuild() {
    store.withLock { store in
      if store.used.count < store.entries.count {
        store.entries = store.entries.filter { store.used.contains($0.key) }
      }
      store.used = []
    }
  }
}
