import Diagnostics
import RuleBook

extension DiagnosticCode {
  package static let unknownSpan = DiagnosticCode("unknown-span")
}

/// Spans of years in the words of the default language, held against the conditions of the rules.
///
/// A case proves an answer and not the number that a sentence names. Where the law changes from 15
/// years to 10, the old number would stay in pages, and in the rules' own words.
struct SpanCheck {
  /// The numbers of years that some condition has.
  private var known: Set<Int> = []
  /// What stands before the value of such a fact: `conv_age:`.
  private var keys: Set<String> = []

  /// Nil where no condition of the rules counts years.
  init?(_ rules: [RuleBook]) {
    for condition in rules.flatMap(\.allConditions) {
      condition.forEachAtom { atom in
        guard case .fact(let id, .compare(_, let threshold)) = atom.kind, threshold.unit == .years
        else { return }
        known.insert(threshold.amount)
        keys.insert("\(id):")
      }
    }
    if known.isEmpty { return nil }
  }

  /// - Parameters:
  ///   - file: a page or a rule file.
  ///   - spans: all that stand in it.
  func run(_ file: SourceFile, _ spans: [SpanOfYears], problems: inout [Diagnostic]) {
    for span in spans
    where !known.contains(span.years) && isWords(span.place, in: file) {
      problems.append(
        Diagnostic(
          .unknownSpan, "no condition of the rules counts \(span.years) years",
          at: file.location(atByte: span.place, length: String(span.years).count),
          help: [
            "the rules have \(known.sorted().map(String.init).joined(separator: ", ")): correct the"
              + " number, or the rules",
            "for a span that is not the law's, write the number as a word",
          ]))
    }
  }

  /// Whether a place is one of words that we answer for: not the facts or the name of a case, nor what
  /// somebody else claimed, nor what was the law at another time.
  private func isWords(_ place: Int, in file: SourceFile) -> Bool {
    let bytes = file.bytes
    let start = bytes[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let before = String(decoding: bytes[start..<place], as: UTF8.self)
    if keys.contains(where: { before.hasSuffix("\($0) ") }) { return false }
    let line = before.drop { $0 == " " || $0 == "-" }
    return !["name:", "claim:", "then:"].contains { line.hasPrefix($0) }
  }
}
