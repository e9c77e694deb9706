import ArgumentParser
import RuleBook

/// `explainer facts`: what can be told to `decide`.
struct Facts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "List the facts of a rule file with their values, questions and hints.")

  @OptionGroup var options: RuleOptions

  func run() throws {
    let book = try options.book()
    let rules = try options.compiled(book)
    Console.output(options.json ? json(book, rules) : text(book, rules))
  }

  /// What a value may be: names, or the form of a span, number or day.
  private func values(_ fact: RuleBook.Fact) -> [String] {
    switch fact.kind {
    case .yesNo, .choice: fact.valueNames
    case .years, .days: ["12 years", "5 years 1 day", "YYYY-MM-DD (the day of the event)"]
    case .number: ["a whole number"]
    case .date: ["YYYY-MM-DD"]
    }
  }

  private func text(_ book: RuleBook, _ rules: CompiledRules) -> String {
    book.facts.map { fact in
      var lines = ["\(fact.id): \(values(fact).joined(separator: " | "))", "    \(fact.ask)"]
      if let hint = fact.hint { lines.append("    \(hint)") }
      if let findOut = fact.findOut { lines.append("    To find out: \(findOut)") }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private func json(_ book: RuleBook, _ rules: CompiledRules) -> String {
    let facts = book.facts.map { fact in
      JSONWriter.object([
        ("id", .text(fact.id)), ("values", .texts(values(fact))), ("ask", .text(fact.ask)),
        ("hint", .text(fact.hint ?? "")), ("find_out", .text(fact.findOut ?? "")),
        ("sensitive", .flag(fact.isSensitive)),
      ]).rendered()
    }
    return "[\n  " + facts.joined(separator: ",\n  ") + "\n]"
  }
}
