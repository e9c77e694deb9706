/// One problem in a site: what is wrong, where, why, and what to do.
package struct Diagnostic: Sendable, Equatable {
  package enum Severity: String, Sendable {
    /// Stops the build.
    case error
    /// Is shown; stops the build only where the caller says so (`--strict`).
    case warning
  }

  /// A second place that belongs to the problem, such as the first of two equal ids.
  package struct Note: Sendable, Equatable {
    package let message: String
    package let location: SourceLocation?

    package init(_ message: String, at location: SourceLocation? = nil) {
      self.message = message
      self.location = location
    }
  }

  package let severity: Severity
  package let code: DiagnosticCode
  /// One sentence without a final stop: what is wrong.
  package let message: String
  /// Nil only where no text is at fault (a missing folder, say).
  package let location: SourceLocation?
  package let notes: [Note]
  /// What to do about it, one remedy a line.
  package let help: [String]

  package init(
    _ code: DiagnosticCode,
    _ message: String,
    at location: SourceLocation?,
    severity: Severity = .error,
    notes: [Note] = [],
    help: [String] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.location = location
    self.notes = notes
    self.help = help
  }
}

extension Sequence where Element == Diagnostic {
  /// Whether any of them stops a build.
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// Sorted by place, then code, and none twice.
  package func sortedAndUnique() -> [Diagnostic] {
    var unique: [Diagnostic] = []
    for diagnostic in sorted(by: Diagnostic.precedes) where unique.last != diagnostic {
      unique.append(diagnostic)
    }
    return unique
  }
}

extension Diagnostic {
  static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    switch (left.location, right.location) {
    case (nil, _?): true
    case (_?, nil): false
    case (let leftPlace?, let rightPlace?) where leftPlace != rightPlace: leftPlace < rightPlace
    default: (left.code.name, left.message) < (right.code.name, right.message)
    }
  }
}
