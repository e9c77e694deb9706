extension ErrorGuide {
  static let rules = Group(
    "The rule file",
    [
      ErrorEntry(
        "rule-format",
        cause: "The rule file is empty or of another version.",
        remedy: "Write \"format: 1\"."),
      ErrorEntry(
        "invalid-rule-id",
        cause: "An id has a character or a word that ids cannot have.",
        remedy: "Begin with a letter; use letters, digits, hyphens, underscores and full stops."),
      ErrorEntry(
        "duplicate-rule-id",
        cause: "Two things of a rule file share an id.",
        remedy: "Rename one of them."),
      ErrorEntry(
        "unknown-rule-name",
        cause: "A name leads nowhere.",
        remedy: "Take the one that the help names."),
      ErrorEntry(
        "invalid-condition",
        cause: "A condition is not built as conditions are.",
        remedy: "Write it as the help shows."),
      ErrorEntry(
        "invalid-fact-value",
        cause: "A fact has no such value.",
        remedy: "Take one that the help names."),
      ErrorEntry(
        "invalid-citation",
        cause: "The part of a source is not readable.",
        remedy: "Write it as printed: act (a)(1)."),
      ErrorEntry(
        "attack-outside-decision",
        cause: "A rule takes away what it cannot: the usual answer, or a rule of another decision.",
        remedy: "Remove the line; any rule that applies replaces the usual answer by itself."),
      ErrorEntry(
        "override-without-answer",
        cause: "A rule replaces an answer and gives none.",
        remedy: "Add \"then\", or write \"cancels\"."),
      ErrorEntry(
        "cancel-with-answer",
        cause: "A rule cancels and answers at once.",
        remedy: "Write \"overrides\", or split the rule."),
      ErrorEntry(
        "rule-cycle",
        cause: "Terms or rules go in a circle.",
        remedy: "Take one step out of the circle."),
      ErrorEntry(
        "missing-citation",
        cause: "A rule, term or scope does not say where it stands in the law.",
        remedy: "Add \"cite\"."),
      ErrorEntry(
        "rule-conflict",
        cause: "Two rules apply to one case and disagree.",
        remedy: "Let one override the other. Which one is a question of law: ask the reviewer."),
      ErrorEntry(
        "rule-gap",
        cause: "No rule answers some cases, and there is no usual answer.",
        remedy: "Add a rule for them, or a usual answer if the law has one."),
      ErrorEntry(
        "unreachable-outcome",
        cause: "An answer that a decision names never comes.",
        remedy: "Correct the conditions, or remove the answer."),
      ErrorEntry(
        "dead-rule",
        cause: "A rule could be deleted without a trace.",
        remedy: "Remove it, or correct its condition."),
      ErrorEntry(
        "never-true",
        cause: "A condition can never be true.",
        remedy: "Correct it; its parts exclude each other."),
      ErrorEntry(
        "always-true", .warning,
        cause: "A condition is always true.",
        remedy: "Remove it, or correct it."),
      ErrorEntry(
        "redundant-condition", .warning,
        cause: "A part of a condition makes no difference.",
        remedy: "Remove it, or correct it."),
      ErrorEntry(
        "rule-impossible",
        cause: "\"impossible\" rules out every case that a rule is about.",
        remedy: "Correct one of the two."),
      ErrorEntry(
        "fact-not-applicable",
        cause: "A fact is read where it does not exist.",
        remedy: "Add the condition under which it exists."),
      ErrorEntry(
        "unused-rule-part", .warning,
        cause: "A source, outcome, fact or term is used nowhere.",
        remedy: "Remove it, or use it."),
      ErrorEntry(
        "engine-mismatch",
        cause: "Two ways to work out the answers disagree. The program is at fault, not the rules.",
        remedy: "Report it with the rule file.",
        example: "error[engine-mismatch]: the two ways to work out \"stop\" do not agree"),
      ErrorEntry(
        "rules-too-large",
        cause: "The rules are too large to prove.",
        remedy: "Put decisions that share few facts into files of their own."),
      ErrorEntry(
        "broken-promise",
        cause: "Something that must always hold does not.",
        remedy: "Correct the rules, or take the promise back. The message names a case."),
      ErrorEntry(
        "scenario-fails",
        cause: "A case has another answer or reason than it expects.",
        remedy: "Correct the rules, or the case."),
      ErrorEntry(
        "rule-without-scenario", .warning,
        cause: "No case turns on this rule, so a mistake in it would not be noticed.",
        remedy: "Add a scenario."),
      ErrorEntry(
        "rules-review-overdue", .warning,
        cause: "The day of the next review of the rules has passed.",
        remedy: "Compare them with the law, then set \"on\" and \"next\"."),
      ErrorEntry(
        "dead-question",
        cause: "A question never changes an answer.",
        remedy: "Remove it from \"order\"."),
      ErrorEntry(
        "missing-question",
        cause: "A fact can change the answer and is not asked.",
        remedy: "Add it to \"order\"."),
      ErrorEntry(
        "question-order",
        cause: "A question comes before the one that decides whether it applies.",
        remedy: "Put it after that one."),
      ErrorEntry(
        "question-budget", .warning,
        cause: "A questionnaire asks too many questions in one sitting.",
        remedy: "Split it, or ask first what settles most."),
      ErrorEntry(
        "better-question-order", .warning,
        cause: "Another order of a questionnaire's questions would ask fewer of them.",
        remedy: "Take the order that the help shows, if it reads as well. Only "
          + "`explainer rules order` looks for one."),
      ErrorEntry(
        "sensitive-question-early", .warning,
        cause: "A plain question could have made a sensitive one needless.",
        remedy: "Ask the plain one first."),
      ErrorEntry(
        "missing-advice",
        cause: "An answer that people can be shown has no text or no advice.",
        remedy: "Write it."),
      ErrorEntry(
        "rule-wording", .warning,
        cause: "A sentence of the rules promises what nobody can promise, or is too long.",
        remedy: "Use other words."),
      ErrorEntry(
        "rules-not-in-force",
        cause: "The rules are not law on the day that was asked for.",
        remedy: "Ask for another day."),
      ErrorEntry(
        "rules-not-comparable",
        cause: "A fact changed its type, so that two versions cannot be compared.",
        remedy: "Give the new fact a new name."),
    ])
}
