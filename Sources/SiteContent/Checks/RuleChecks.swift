import Diagnostics
import Parallelism
import RuleBook
import StrictYAML

extension DiagnosticCode {
  package static let proseAgainstRules = DiagnosticCode("prose-against-rules")
  package static let unknownOutcome = DiagnosticCode("unknown-outcome")
}

/// Holds the site against its rules: every case that the prose speaks of, every citation of a rule.
struct RuleChecks: Sendable {
  let site: Site
  /// Another one whenever the rules are, or the day as of which they answer.
  let rulesNumber: Int
  let memory: BuildMemory
  /// How many processors may evaluate.
  let jobs: Int

  func run(problems: inout [Diagnostic]) {
    for book in site.rules { checkCitations(of: book, problems: &problems) }
    // Translations inherit the cases of what they translate.
    guard let content = site.languages.first else { return }
    let proved =
      content.pages.map { (name: $0.id, cases: $0.proves) }
      + content.questions.map { (name: "faq \($0.id)", cases: $0.proves) }
    _ = Parallel.map(proved.filter { !$0.cases.isEmpty }, jobs: jobs, problems: &problems) {
      evaluate($0.cases, of: $0.name, &$1)
    }
  }

  /// Everything that the cases of a page are evaluated with.
  private struct CaseInputs: Equatable, Sendable {
    let cases: [ProvedCase]
    /// The number of the rules as they are worked out.
    let rules: Int
    let areRulesUnknown: Bool
  }

  private func evaluate(_ cases: [ProvedCase], of page: String, _ problems: inout [Diagnostic]) {
    let inputs = CaseInputs(
      cases: cases, rules: rulesNumber,
      areRulesUnknown: site.index.cannotKnow(.rules, in: site.index.defaultLanguage))
    memory.recall("cases \(page)", from: inputs, problems: &problems) {
      evaluate(cases, problems: &$0)
    }
  }

  /// A rule that cites a source which has a page must cite a provision of that page.
  private func checkCitations(of book: RuleBook, problems: inout [Diagnostic]) {
    let language = site.settings.defaultLanguage.code
    for source in book.sources {
      if let page = source.page, site.index.page(page, in: language) == nil,
        !site.index.isBroken(page, in: language)
      {
        problems.append(
          Diagnostic(
            .unknownSource, "the site has no source page \"\(page)\"",
            at: source.pageLocation ?? source.location,
            help: NearMiss.help(for: page, in: (site.index.pages[language] ?? [:]).keys)))
      }
      if let official = source.official, site.index.addressesByID[official] == nil,
        !site.index.cannotKnow(.addresses, in: language)
      {
        problems.append(
          Diagnostic(
            .unknownAddress, "Content/links.yaml has no address \"\(official)\"",
            at: source.officialLocation ?? source.location,
            help: NearMiss.help(for: official, in: site.index.addressesByID.keys)))
      }
    }
    let rules = book.decisions.flatMap(\.allRules)
    for citation in rules.flatMap(\.citations) + book.terms.flatMap(\.citations) {
      guard !citation.path.isEmpty, let page = book.source(citation.source)?.page,
        let target = site.index.page(page, in: language),
        !target.anchors.contains(citation.path)
      else { continue }
      problems.append(
        Diagnostic(
          .unknownProvision, "the source \"\(page)\" has no provision \(citation.label)",
          at: citation.location, help: NearMiss.help(for: citation.path, in: target.anchors)))
    }
  }

  private func evaluate(_ cases: [ProvedCase], problems: inout [Diagnostic]) {
    for one in cases {
      guard let rules = site.compiledRules.first(where: { $0.book.decision(one.decision) != nil })
      else {
        // Rules that cannot be read, or are too large to work out, were told.
        if site.index.cannotKnow(.rules, in: site.index.defaultLanguage)
          || site.index.decisions.contains(one.decision)
        {
          continue
        }
        problems.append(
          Diagnostic(
            .unknownDecision, "no decision is called \"\(one.decision)\"",
            at: one.decisionLocation,
            help: NearMiss.help(for: one.decision, in: site.index.decisions)))
        continue
      }
      evaluate(one, rules, problems: &problems)
    }
  }

  private func evaluate(
    _ one: ProvedCase, _ rules: CompiledRules, problems: inout [Diagnostic]
  ) {
    for outcome in one.expected where rules.book.outcome(outcome) == nil {
      problems.append(
        Diagnostic(
          .unknownOutcome, "no outcome is called \"\(outcome)\"", at: one.expectLocation,
          help: NearMiss.help(for: outcome, in: rules.book.outcomes.map(\.id))))
      return
    }
    guard let facts = CaseFacts.read(one, in: rules, problems: &problems) else { return }
    do {
      guard let answer = try rules.decide(one.decision, facts), !answer.outcomes.isEmpty
      else { return }
      guard Set(answer.outcomes) != Set(one.expected) else { return }
      problems.append(
        Diagnostic(
          .proseAgainstRules,
          "the page says \(one.expected.joined(separator: " or ")), but the rules say "
            + "\(answer.outcomes.joined(separator: " or ")) for \"\(one.decision)\"",
          at: one.expectLocation,
          notes: one.sentences.map { .init("this sentence is false then", at: $0) }
            + reasons(answer, rules.book),
          help: ["correct the page, or the rule"]))
    } catch {
      problems.append(
        Diagnostic(
          .invalidValue, error.message, at: one.location,
          help: ["a fact that the case does not name counts as \"no\" or \"none\""]))
    }
  }

  private func reasons(_ answer: DecisionAnswer, _ book: RuleBook) -> [Diagnostic.Note] {
    answer.because.prefix(3).compactMap { reason in
      book.rule(reason.rule).map { .init("\(reason.rule) decides", at: $0.rule.location) }
    }
  }
}
