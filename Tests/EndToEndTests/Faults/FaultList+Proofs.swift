extension Fault {
  /// Rules that say less than their author thinks, and questions that come at the wrong time.
  static let ruleProofs: [Fault] = [
    Fault(
      "rules-answer-lost", "unreachable-outcome",
      .replace("Content/\(bell)", "outcomes:\n", with: "outcomes:\n  required: \"They must.\"\n"),
      .replace("Content/\(bell)", night, with: "when: {fog: yes}\n        then: required")),
    Fault("rules-gone", "missing-folder", .remove("Content/rules/bell.yaml")).on(.marked()),
    Fault(
      "language-first", "missing-folder", in: "site.yaml", "languages:\n",
      "languages:\n  - {code: es, name: Español}\n"),
    // A link that leads nowhere is one fault, not one more for being another link.
    Fault(
      "translation-dead-anchor", "dead-anchor",
      .replace("Content/ar/scenarios/harbor.md", "(#ledger)", with: "(#ledgr)")
    ).on(.marked()),
    // Every name of a decision is unknown then, and only one word is wrong.
    Fault("rules-key", "unknown-key", in: bell, "decisions:\n", "decisons:\n"),
    Fault(
      "rules-always", "always-true", warning: true, in: bell, "ask: \"Is it night?\"",
      "ask: \"Is it night?\"\n    only_if: {any: [{fog: yes}, {fog: no}]}"),
    Fault(
      "rules-redundant", "redundant-condition", warning: true, in: bell, "when: {fog: yes}",
      "when: {any: [{fog: yes}, {fog: yes, night: yes}]}"),
    Fault(
      "rules-impossible", "rule-impossible", in: bell, "questionnaires:",
      "impossible:\n  - {why: \"The sun never sets.\", when: {night: yes}}\n\nquestionnaires:"),
    Fault(
      "rules-not-applicable", "fact-not-applicable", in: bell, "ask: \"Is it night?\"",
      "ask: \"Is it night?\"\n    only_if: {fog: yes}"),
    Fault(
      "rules-many", "rules-too-large",
      .replace("Content/\(bell)", "  fog:\n", with: facts(tangled.map(\.0)) + "  fog:\n"),
      .replace("Content/\(bell)", "  night:\n", with: facts(tangled.map(\.1)) + "  night:\n"),
      .replace("Content/\(bell)", "when: {night: yes}", with: "when: {all: [\(knots)]}")),
    Fault(
      "questions-dead", "dead-question",
      .replace("Content/\(bell)", "  night:\n", with: "  warm: {ask: \"Is it warm?\"}\n  night:\n"),
      .replace("Content/\(bell)", "[fog, night]", with: "[fog, night, warm]")),
    Fault(
      "questions-order", "question-order",
      .replace(
        "Content/\(bell)", "ask: \"Is it night?\"",
        with: "ask: \"Is it night?\"\n    only_if: {fog: yes}"),
      .replace("Content/\(bell)", "when: {night: yes}", with: "when: {fog: yes, night: yes}"),
      .replace("Content/\(bell)", "[fog, night]", with: "[night, fog]")),
    Fault(
      "questions-many", "question-budget", warning: true,
      .replace("Content/\(bell)", "  night:\n", with: facts(many) + "  night:\n"),
      .replace(
        "Content/\(bell)", "when: {night: yes}",
        with: "when: {night: yes, \(many.map { "\($0): yes" }.joined(separator: ", "))}"),
      .replace(
        "Content/\(bell)", "[fog, night]", with: "[fog, night, \(many.joined(separator: ", "))]"),
      .replace(
        "Content/\(bell)", "facts: {fog: yes, night: yes}",
        with: "facts: {fog: yes, night: yes, \(many.map { "\($0): yes" }.joined(separator: ", "))}")
    ),
    Fault(
      "questions-slow", "better-question-order", warning: true,
      .replace("Content/\(bell)", "outcomes:\n", with: "outcomes:\n  required: \"They must.\"\n"),
      .replace("Content/\(bell)", "  night:\n", with: facts(["wind"]) + "  night:\n"),
      .replace("Content/\(bell)", "when: {fog: yes}", with: "when: {fog: yes, wind: yes}"),
      .replace(
        "Content/\(bell)", night,
        with: "when: {night: yes}\n        then: required\n        overrides: [R-fog]"),
      .replace("Content/\(bell)", "[fog, night]", with: "[fog, wind, night]")
    ).told(by: "rules", "order", "--site", "SITE", "--today", "2026-01-05"),
    Fault(
      "questions-sensitive", "sensitive-question-early", warning: true, in: bell,
      "ask: \"Is there fog in the harbor?\"",
      "ask: \"Is there fog in the harbor?\"\n    sensitive: yes"),
    Fault(
      "rules-advice", "missing-advice", in: bell, "title: \"May they ring the bell?\"",
      "title: \"May they ring the bell?\"\n    advice: {forbidden: \"Stay.\"}"),
    Fault("rules-too-early", "rules-not-in-force").told(
      by: "decide", "--site", "SITE", "--today", "2019-12-31"),
    Fault(
      "rules-other-type", "rules-not-comparable",
      .write("old.yaml", versions.old), .write("new.yaml", versions.new)
    ).told(by: "rules", "diff", "SITE/old.yaml", "SITE/new.yaml", "--today", "2026-01-05"),
  ]

  private static let night = "when: {night: yes}\n        cancels: [R-fog]"

  private static func facts(_ ids: [String]) -> String {
    ids.map { "  \($0): {ask: \"Is it so (\($0))?\"}\n" }.joined()
  }

  private static let many = (1...26).map { "sign\($0)" }

  /// Pairs of facts that must be equal: with all first ones asked before all second ones, a diagram
  /// has to remember each answer.
  private static let tangled = (1...18).map { ("left\($0)", "right\($0)") }
  private static let knots = tangled.map {
    "{any: [{\($0): yes, \($1): yes}, {\($0): no, \($1): no}]}"
  }.joined(separator: ", ")

  private static let versions: (old: String, new: String) = {
    func text(_ fact: String, _ when: String) -> String {
      """
      format: 1
      id: age
      title: A law about age
      in_force: {from: 2020-01-01}
      sources:
        law: {cite: "Age Act § 1"}
      outcomes:
        may: "They may."
        no_way: "They may not."
      facts:
        age: {ask: "How old is it?"\(fact)}
      decisions:
        ring:
          title: "May they?"
          usually: {id: A-base, then: no_way, cite: law, say: "They may not."}
          rules:
            - {id: A-old, when: {age: \(when)}, then: may, cite: law, say: "They may."}

      """
    }
    return (text("", "yes"), text(", type: years", "at most 5 years"))
  }()
}
