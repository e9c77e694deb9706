import Diagnostics
import StrictYAML

extension RuleBook {
  /// Everything that is wrong with the rules themselves, in every interval between rule dates.
  ///
  /// Exact: each check looks at every possible situation, none is sampled.
  ///
  /// - Parameter asOf: the day of the build; scenarios without a day run on it, and reviews are
  ///   measured against it.
  package func check(asOf: CalendarDate) -> [Diagnostic] {
    var checker = RuleChecker(self, asOf: asOf)
    checker.run()
    return checker.problems.sortedAndUnique()
  }
}

/// Runs the checks of one book over one store of diagrams.
struct RuleChecker {
  typealias Node = DiagramStore.Node

  /// The rules between two days on which they change.
  struct Interval {
    let start: CalendarDate
    let nodes: BookNodes
  }

  /// The most nodes that all variants of the rules together may take. Those of the Values Act
  /// take 8,700.
  static let workLimit = 2 * RuleCompiler.workLimit

  let book: RuleBook
  let asOf: CalendarDate
  var compiler: RuleCompiler
  var intervals: [Interval] = []
  var problems: [Diagnostic] = []
  /// Rules that have a message already and need no second one.
  var reported: Set<String> = []

  init(_ book: RuleBook, asOf: CalendarDate) {
    self.book = book
    self.asOf = asOf
    compiler = RuleCompiler(layout: VariableLayout(book), outcomes: book.outcomes.map(\.id))
  }

  mutating func run() {
    checkCitations()
    checkUnusedParts()
    checkReview()
    checkWording()
    compileIntervals()
    guard !compiler.store.isFull else {
      problems.append(book.tooLarge())
      return
    }
    checkConditions()
    checkApplicability()
    for interval in intervals {
      checkConflicts(interval)
      checkGaps(interval)
    }
    checkDeadRules()
    checkUnreachableOutcomes()
    checkRedundantParts()
    checkPromises()
    checkScenarios()
    checkQuestionnaires()
    checkAdvice()
    checkAgainstEnumeration()
    if compiler.store.isFull { problems.append(book.tooLarge()) }
  }

  /// One interval for each set of rules in force; days that change nothing add none.
  private mutating func compileIntervals() {
    var seen: Set<[Bool]> = []
    for start in book.intervalStarts {
      guard seen.insert(signature(start)).inserted else { continue }
      intervals.append(Interval(start: start, nodes: compiler.compile(book, asOf: start)))
    }
    if !compiler.store.isFull { compiler.store.limit = Self.workLimit }
  }

  /// Which rules are in force on a day.
  func signature(_ day: CalendarDate) -> [Bool] {
    book.decisions.flatMap(\.allRules).map { $0.inForce.contains(day) }
  }

  /// Whether the interval begins later than the first one, so that its day is worth naming.
  func isLater(_ interval: Interval) -> Bool { interval.start != intervals.first?.start }
}
