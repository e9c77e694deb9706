import Diagnostics

@testable import RuleBook

/// What `docs/rule-checks.md` says about each check.
struct CheckRow: Sendable {
  let code: DiagnosticCode
  let meaning: String
  /// Edits of the faultless book that bring the check up; none where it takes more than an edit.
  let edits: [(old: String, new: String)]

  init(_ code: DiagnosticCode, _ meaning: String, _ edits: (String, String)...) {
    self.code = code
    self.meaning = meaning
    self.edits = edits.map { (old: $0.0, new: $0.1) }
  }
}

struct CheckGroup: Sendable {
  let title: String
  let rows: [CheckRow]
}

extension CheckGroup {
  static let all = [reading, meaning, cases, questions, commands]

  private static let title = "title: \"A small book\""
  private static let secondRule = "when: {late: yes, loud: yes, age: at most 5 years}"
  private static let overrides = "        overrides: [D-may]\n"

  private static let reading = CheckGroup(
    title: "Reading the file",
    rows: [
      CheckRow(
        .yamlSyntax, "The text cannot be read. Often quotes are missing.",
        (title, "title: A book: small")),
      CheckRow(
        .duplicateKey, "A key stands twice in one group.", ("id: small", "id: small\nid: large")),
      CheckRow(
        .yamlAnchor, "Anchors, aliases and merges hide law from readers.",
        (title, "title: &book \"A small book\"")),
      CheckRow(.yamlTag, "Tags change what a value is.", (title, "title: !law \"A small book\"")),
      CheckRow(
        .yamlTooDeep, "Groups stand inside groups without end.",
        (
          title,
          "title: " + String(repeating: "[", count: 300) + String(repeating: "]", count: 300)
        )),
      CheckRow(.unknownKey, "The format has no such key.", (title, "titel: \"A small book\"")),
      CheckRow(
        .unquotedProse, "A comma inside { } cut a sentence in two.",
        ("\"Is it late?\"", "Is it late, or early?")),
      CheckRow(.missingKey, "A key that is needed is not there.", (title + "\n", "")),
      CheckRow(
        .wrongType, "A value has the wrong shape.",
        ("\"Is it late?\"", "\"Is it late?\", sensitive: true")),
      CheckRow(.invalidDate, "There is no such day.", ("from: 2020-01-01", "from: 2020-02-30")),
      CheckRow(.invalidValue, "The key has other values.", ("type: years", "type: weeks")),
      CheckRow(.ruleFormat, "The file is for another version.", ("format: 1", "format: 2")),
      CheckRow(
        .invalidRuleID, "An id has a character or a word that ids cannot have.",
        ("facts:\n", "facts:\n  unknown: {ask: \"Who knows?\"}\n")),
      CheckRow(.duplicateRuleID, "Two things share an id.", ("id: D-must", "id: D-may")),
      CheckRow(
        .unknownRuleName, "A name leads nowhere.", ("overrides: [D-may]", "overrides: [D-mai]")),
      CheckRow(
        .invalidCondition, "A condition is not built as conditions are.",
        ("if: {late: no, loud: no}", "if: {any: {late: no}}")),
      CheckRow(
        .invalidFactValue, "A fact has no such value.",
        (secondRule, "when: {late: maybe, loud: yes, age: at most 5 years}")),
      CheckRow(.invalidCitation, "The part of a source is not readable.", ("law (b)", "law b")),
      CheckRow(
        .attackOutsideDecision, "A rule takes away what it cannot.",
        ("overrides: [D-may]", "overrides: [D-base]")),
      CheckRow(
        .overrideWithoutAnswer, "A rule replaces an answer and gives none.",
        ("        then: must\n", "")),
      CheckRow(
        .cancelWithAnswer, "A rule cancels and answers at once.",
        ("overrides: [D-may]", "cancels: [D-may]")),
      CheckRow(
        .ruleCycle, "Terms or rules go in a circle.",
        ("then: may, cite", "then: may, overrides: [D-must], cite")),
    ])

  private static let meaning = CheckGroup(
    title: "The rules",
    rows: [
      CheckRow(
        .missingCitation, "A rule, term or scope does not say where it stands.",
        ("cite: law (b), ", "")),
      CheckRow(.ruleConflict, "Two rules stand and disagree.", (overrides, "")),
      CheckRow(
        .ruleGap, "No rule answers, and there is no usual answer.",
        (
          "usually: {id: D-base, then: no_way, cite: law (a), say: \"They may not.\"}",
          "usually: none"
        )),
      CheckRow(
        .unreachableOutcome, "An answer that a decision names never comes.",
        (overrides, ""), (secondRule, "when: {trouble: yes, age: at most 5 years}")),
      CheckRow(
        .deadRule, "A rule could be deleted without a trace.",
        (
          "    advice:",
          "      - {id: D-idle, when: {late: yes, loud: yes}, cancels: [D-may], cite: law}\n"
            + "    advice:"
        )),
      CheckRow(
        .neverTrue, "A condition can never be true.",
        (secondRule, "when: {all: [{late: yes}, {late: no}]}")),
      CheckRow(
        .alwaysTrue, "A condition is always true.",
        (secondRule, "when: {any: [{late: yes}, {late: no}]}")),
      CheckRow(
        .redundantCondition, "A part of a condition says nothing.",
        ("{loud: yes}]}", "{loud: yes}, {late: yes, loud: no}]}")),
      CheckRow(
        .ruleImpossible, "\"impossible\" rules out all that a rule is about.",
        (
          "always:",
          "impossible:\n  - {why: \"Never both.\", when: {late: yes, loud: yes}}\nalways:"
        )),
      CheckRow(
        .factNotApplicable, "A fact is read where it does not exist.",
        ("ask: \"How long ago was it?\"", "ask: \"How long ago was it?\", only_if: {late: yes}")),
      CheckRow(
        .unusedRulePart, "A source, outcome, fact or term is used nowhere.",
        ("sources:\n", "sources:\n  old: {cite: \"Old Code § 1\"}\n")),
      CheckRow(
        .engineMismatch,
        "The diagrams and the count of every case disagree. Report it: the program is at fault."),
      CheckRow(.tooManySituations, "The rules are too large to prove. Split the file."),
    ])

  private static let cases = CheckGroup(
    title: "Promises, cases and reviews",
    rows: [
      CheckRow(
        .brokenPromise, "Something that must always hold does not.",
        ("if: {late: no, loud: no}", "if: {late: no}")),
      CheckRow(
        .scenarioFails, "A case has another answer or reason than expected.",
        ("age: 6 years}, expect: {stop: no_way}", "age: 6 years}, expect: {stop: may}")),
      CheckRow(
        .ruleWithoutScenario, "No case turns on this rule.",
        (
          "  - {name: \"Late and loud\", facts: {late: yes, loud: yes, age: 3 years}, "
            + "expect: {stop: must}}\n", ""
        )),
      CheckRow(
        .rulesReviewOverdue, "The day of the next review has passed.",
        ("next: 2027-01-01", "next: 2026-06-30")),
    ])

  private static let questions = CheckGroup(
    title: "Questionnaires and words",
    rows: [
      CheckRow(
        .deadQuestion, "A question never changes an answer.",
        ("facts:\n", "facts:\n  warm: {ask: \"Is it warm?\"}\n"),
        ("[late, loud, age]", "[late, loud, age, warm]")),
      CheckRow(
        .missingQuestion, "A fact can change the answer and is not asked.",
        ("[late, loud, age]", "[late, loud]")),
      CheckRow(
        .questionOrder, "A question comes before the one that decides if it applies.",
        ("ask: \"How long ago was it?\"", "ask: \"How long ago was it?\", only_if: {loud: yes}"),
        ("[late, loud, age]", "[age, late, loud]")),
      CheckRow(.questionBudget, "Too many questions in one sitting."),
      CheckRow(
        .sensitiveQuestionEarly, "A plain question could have made a sensitive one needless.",
        ("\"Is it late?\"", "\"Is it late?\", sensitive: yes")),
      CheckRow(
        .missingAdvice, "An answer that people can be shown has no text or no advice.",
        (", must: \"Call a lawyer.\"", "")),
      CheckRow(
        .ruleWording,
        "A sentence has more than \(RuleWording.longestSentence) words, or one of these: "
          + RuleWording.banned.joined(separator: ", ") + ".",
        ("say: \"They must.\"", "say: \"You will be stopped.\"")),
    ])

  private static let commands = CheckGroup(
    title: "Commands",
    rows: [
      CheckRow(.rulesNotInForce, "The rules are not law on the day that was asked for."),
      CheckRow(.factArgument, "What `decide` was told has the wrong form."),
      CheckRow(
        .betterQuestionOrder,
        "Another order asks fewer questions on average. `rules order` says which."),
      CheckRow(.rulesNotComparable, "A fact changed its type, so `rules diff` cannot compare."),
    ])
}
