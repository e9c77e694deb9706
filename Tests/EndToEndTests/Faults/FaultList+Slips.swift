extension Fault {
  /// What people write who know the signs by half, and what programs leave in a text.
  static let halfMarks: [Fault] = [
    .text("half-heading", "half-mark", "##Tides"),
    .text("half-heading-id", "half-mark", "## Tides {tides}"),
    .text("half-heading-line", "half-mark", "Tides\n---"),
    .text("half-bullet", "half-mark", "Bring:\n\n-your boots"),
    .text("half-bullet-word", "half-mark", "Bring:\n\n• your boots"),
    .text("half-step", "half-mark", "1.Wait for the tide."),
    .text("half-bold", "half-mark", "Do **not ring it."),
    .text("half-code", "half-mark", "Ring `twice."),
    .text("half-strike", "half-mark", "Ring ~~twice~~ once."),
    .text("half-entity", "half-mark", "Ring&nsbp;twice."),
    .text("half-address", "half-mark", "See https://example.org/tides for more."),
    .text("half-table", "half-mark", "| Tide | Bell |\n| low | still |"),
    .text("half-quote", "half-mark", "> - Ring the bell. [§ 1](cite:bell-act)"),
    .text(
      "half-callout-within", "half-mark", "> [!note] Tides\n> Mind them.\n> [!example] Ebb\n> Low."),
    .text(
      "half-callout-kind", "callout-kind", "> [must-not]\n> - Ring the bell. [§ 1](cite:bell-act)"),
    .text("half-indented", "half-mark", "Bring:\n\n    - your boots"),
    .text("half-fence", "half-mark", "```\nRing it."),
    .text("table-row-long", "table-row", "| Tide | Bell |\n| --- | --- |\n| low | still | wet |"),
    .text("text-conflict", "merge-conflict", "<<<<<<< HEAD\nLow.\n=======\nHigh.\n>>>>>>> theirs"),
    .text("text-lost-letter", "bad-character", "The harbor\u{FFFD}s bell."),
    .text("text-misread", "bad-character", "The harborâ€™s bell."),
    .text("text-no-width", "bad-character", "The\u{200B} bell."),
  ]

  /// Words and addresses that disagree, values that are not what they seem.
  static let slipsOfWords: [Fault] = [
    Fault(
      "slug-ending", "invalid-id", in: harbor, "kind: scenario", "kind: scenario\nslug: harbor.html"
    ),
    Fault("value-curly", "yaml-syntax", in: harbor, "place: The harbor", "place: “The harbor”"),
    Fault("value-hash", "yaml-syntax", in: harbor, "place: The harbor", "place: Pier #2"),
    Fault("title-blank", "missing-key", in: harbor, "title: At the harbor", "title: \"  \""),
    Fault(
      "review-far", "invalid-date", in: harbor, "place: The",
      "reviewed: {on: 2026-01-01, next: 2062-01-01}\nplace: The"),
    Fault("say-twice", "duplicate-key", in: harbor, "say: [still]", "say: [still, still]"),
    Fault(
      "citation-words-part", "citation-words", in: harbor, "[§ 1(b)](cite:bell-act/b",
      "[§ 1(a)](cite:bell-act/b"),
    Fault(
      "citation-words-section", "citation-words", in: harbor, "[§ 1(b)](cite:bell-act/b",
      "[§ 2(b)](cite:bell-act/b"),
    Fault("facts-list", "wrong-type", in: harbor, "facts: {fog: yes}", "facts: [fog]"),
    Fault("core-unknown", "dead-link", in: "site.yaml", "languages:", "core: [nwo]\nlanguages:"),
    Fault("phrase-blank", "missing-key", in: "en/phrases.yaml", "still: ", "still: \" \" # "),
    Fault(
      "rules-other-ending", "stray-file", warning: true, .write("Content/rules/more.yml", "a: b\n")),
    Fault(
      "rules-cases-of-none", "stray-file", warning: true,
      .write("Content/rules/bel.scenarios.yaml", "scenarios: []\n")),
    .template("markup-open", "template-markup", in: "layout", "{{> footer}}", "<div>{{> footer}}"),
    .template(
      "markup-stray", "template-markup", in: "layout", "{{> footer}}", "</div>{{> footer}}"),
    .template(
      "markup-silent-picture", "template-markup", in: "layout", "{{> footer}}",
      "<img src=\"{{home_url}}\">{{> footer}}"),
    .template(
      "markup-class", "misspelt-class", warning: true, in: "layout", "{{> footer}}",
      "<p class=\"brnad men{{page.kind}}\">?</p>{{> footer}}"),
    .template(
      "markup-fixed-path", "dead-link", in: "layout", "{{> footer}}",
      "<a href=\"about.html\">?</a>{{> footer}}"),
    .template("markup-anchor", "dead-anchor", in: "layout", "href=\"#main\"", "href=\"#mian\""),
    Fault(
      "style-address", "blocked-by-policy",
      .replace(
        "Templates/styles/base.css", "body {",
        with: "body { background: url(https://example.org/a.png);")),
    Fault(
      "style-open", "style-fault",
      .replace("Templates/styles/base.css", "body {", with: "body { p {")),
    Fault(
      "style-value", "style-fault",
      .replace("Templates/styles/base.css", "body {", with: "body { color: var(--inkk);")),
  ]
}
