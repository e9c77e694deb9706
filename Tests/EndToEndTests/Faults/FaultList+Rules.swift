extension Fault {
  /// Faults of the rules, seen from the site. Every check of rules has tests of its own.
  static let rules: [Fault] = [
    Fault("rules-format", "rule-format", in: bell, "format: 1", "format: 3"),
    Fault("rules-id", "invalid-rule-id", in: bell, "id: R-night", "id: \"R night\""),
    Fault("rules-id-twice", "duplicate-rule-id", in: bell, "id: R-night", "id: R-fog"),
    Fault("rules-name", "unknown-rule-name", in: bell, "cancels: [R-fog]", "cancels: [R-fgo]"),
    Fault("rules-condition", "invalid-condition", in: bell, "when: {fog: yes}", "when: {any: fog}"),
    Fault("rules-value", "invalid-fact-value", in: bell, "when: {fog: yes}", "when: {fog: thick}"),
    Fault("rules-part", "invalid-citation", in: bell, "cite: act (b)", "cite: act b"),
    Fault(
      "rules-attack", "attack-outside-decision", in: bell, "cancels: [R-fog]", "cancels: [R-base]"),
    Fault(
      "rules-override", "override-without-answer", in: bell, "cancels: [R-fog]",
      "overrides: [R-fog]"),
    Fault(
      "rules-cancel", "cancel-with-answer", in: bell, "cancels: [R-fog]",
      "cancels: [R-fog]\n        then: forbidden"),
    Fault(
      "rules-cycle", "rule-cycle", in: bell, "when: {fog: yes}\n        then: optional",
      "when: {fog: yes}\n        then: optional\n        overrides: [R-fog]"),
    Fault(
      "rules-gap", "rule-gap", in: bell,
      "    usually:\n      id: R-base\n      then: forbidden\n      cite: act (a)\n      say: \"The bell stays still.\"\n",
      "    usually: none\n"),
    Fault("rules-dead", "dead-rule", in: bell, "when: {night: yes}", "when: {fog: no, night: yes}"),
    Fault("rules-question", "missing-question", in: bell, "order: [fog, night]", "order: [fog]"),
    Fault(
      "rules-never", "never-true", in: bell, "when: {night: yes}",
      "when: {all: [{fog: yes}, {fog: no}]}"),
    Fault(
      "rules-unused", "unused-rule-part", warning: true, in: bell, "outcomes:\n",
      "outcomes:\n  required: \"They must.\"\n"),
    Fault(
      "rules-promise", "broken-promise", in: bell, "questionnaires:",
      "always:\n  - why: Never in fog.\n    if: {fog: yes}\n    then: {ring: forbidden}\n\nquestionnaires:"
    ),
    Fault(
      "rules-overdue", "rules-review-overdue", warning: true, in: bell, "next: 2099-01-01",
      "next: 2026-01-03"),
    Fault(
      "rules-no-case", "rule-without-scenario", warning: true, in: bell,
      "  - name: Fog at night\n    facts: {fog: yes, night: yes}\n    expect: {ring: forbidden}\n",
      ""),
    Fault(
      "rules-wording", "rule-wording", warning: true, in: bell, "\"Fog opens the bell.\"",
      "\"We guarantee a bell.\""),
  ]
}
