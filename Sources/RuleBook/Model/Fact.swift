import Diagnostics

extension RuleBook {
  /// Something a person may know about the case. Facts are asked; terms are worked out.
  package struct Fact: Sendable {
    package enum Kind: Sendable {
      case yesNo
      case choice([Choice])
      /// A span of time in calendar years, months and days.
      case years
      /// A span of time in days.
      case days
      /// A whole number from 0.
      case number
      /// The day of an event; compared as the time since then, in years or in days.
      case date
    }

    /// One answer of a choice.
    package struct Choice: Sendable {
      package let id: String
      package let text: String
      package let location: SourceLocation
    }

    /// A legal presumption: the value that holds until the person says otherwise.
    package struct Assumption: Sendable {
      package let value: String
      package let citations: [Citation]
    }

    package let id: String
    package let kind: Kind
    /// The question.
    package let ask: String
    package let hint: String?
    /// How a person who does not know could learn it.
    package let findOut: String?
    /// Why we ask.
    package let why: String?
    /// Whether an answer could harm the person if others saw it.
    package let isSensitive: Bool
    /// The fact exists only in situations where this holds; nil means always.
    package let onlyIf: Condition?
    package let assumption: Assumption?
    /// Whether "I don't know" is offered.
    package let offersUnknown: Bool
    package let location: SourceLocation

    /// The values by name: `no` and `yes`, or the choices; empty for spans and numbers.
    package var valueNames: [String] {
      switch kind {
      case .yesNo: ["no", "yes"]
      case .choice(let choices): choices.map(\.id)
      case .years, .days, .number, .date: []
      }
    }

    /// Whether the values are spans or numbers, cut into bands by the thresholds of the rules.
    package var isMeasured: Bool {
      switch kind {
      case .yesNo, .choice: false
      case .years, .days, .number, .date: true
      }
    }

    /// What a scenario means when it does not name the fact: `no` or `none`, if there is one.
    package var plainValue: String? {
      if let assumption { return assumption.value }
      return valueNames.first { $0 == "none" } ?? valueNames.first { $0 == "no" }
    }
  }

  /// Something that follows from facts and has a name of its own in the law.
  package struct Term: Sendable {
    package let id: String
    package let when: Condition
    /// What the term means, for pages; nil where the id says enough.
    package let meaning: String?
    package let citations: [Citation]
    package let location: SourceLocation
  }
}
