import Diagnostics

/// The problems of one text, no more than a reader can use.
struct ProblemList {
  private(set) var all: [Diagnostic] = []

  mutating func add(_ problem: Diagnostic) {
    if all.count < Limits.problems {
      all.append(problem)
    } else {
      close(at: problem.location)
    }
  }

  /// The help is only worked out where it will be shown: near misses are dear.
  mutating func add(
    _ code: DiagnosticCode, _ message: String, at location: SourceLocation?,
    notes: [Diagnostic.Note] = [], help: @autoclosure () -> [String] = []
  ) {
    if all.count < Limits.problems {
      all.append(Diagnostic(code, message, at: location, notes: notes, help: help()))
    } else {
      close(at: location)
    }
  }

  private mutating func close(at location: SourceLocation?) {
    guard all.count == Limits.problems else { return }
    all.append(
      Diagnostic(
        .tooManyProblems, "this text has more than \(Limits.problems) problems", at: location,
        help: ["mend those above first"]))
  }
}
