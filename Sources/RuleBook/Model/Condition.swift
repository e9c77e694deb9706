import Diagnostics

extension RuleBook {
  /// A test of facts and terms. True or false in each situation; "unknown" is no truth value.
  package struct Condition: Sendable {
    package indirect enum Kind: Sendable {
      case all([Condition])
      case any([Condition])
      case not(Condition)
      /// A fact by its id.
      case fact(String, Test)
      /// A term by its id, and whether it must hold.
      case term(String, Bool)
    }

    /// What a fact's value must be.
    package enum Test: Sendable, Equatable {
      case oneOf([String])
      case compare(Comparison, Threshold)
    }

    package let kind: Kind
    package let location: SourceLocation
  }

  /// How a span or a number is compared with a constant.
  package enum Comparison: String, Sendable, CaseIterable {
    case atMost = "at most"
    case moreThan = "more than"
    case atLeast = "at least"
    case lessThan = "less than"
    /// Only for days and numbers.
    case exactly = "exactly"
  }

  /// The constant of a comparison.
  package struct Threshold: Sendable, Equatable {
    package let amount: Int
    package let unit: Unit

    package enum Unit: String, Sendable { case years, days, none }
  }
}

extension RuleBook.Condition {
  /// The facts and terms that the condition names itself, without those inside its terms.
  package func forEachAtom(_ visit: (RuleBook.Condition) -> Void) {
    switch kind {
    case .all(let parts), .any(let parts): for part in parts { part.forEachAtom(visit) }
    case .not(let part): part.forEachAtom(visit)
    case .fact, .term: visit(self)
    }
  }
}
