import Diagnostics

/// The problems of one text, no more than a reader can use.
struct ProblemList {
  private(set) var all: [Diagnostic] = []

  mutating func add(_ problem: Diagnostic) {
    if all.count < Limits.problems {
      all.append(problem)
    } else if all.count == Limits.problems {
      all.append(
        Diagnostic(
          .tooManyProblems, "this text has more than \(Limits.problems) problems",
          at: problem.location, help: ["mend those above first"]))
    }
  }

  mutating func add(
    _ code: DiagnosticCode, _ message: String, at location: SourceLocation?,
    notes: [Diagnostic.Note] = [], help: [String] = []
  ) {
    add(Diagnostic(code, message, at: location, notes: notes, help: help))
  }
}
