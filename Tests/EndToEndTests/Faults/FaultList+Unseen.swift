extension Fault {
  /// Faults that look right where they are written, and that readers see.
  static let unseen: [Fault] = [
    Fault(
      "sign-in-title", "markdown-in-words", in: harbor, "title: At the harbor",
      "title: At the **harbor**"),
    Fault(
      "sign-in-place", "markdown-in-words", in: harbor, "place: The harbor",
      "place: \"The [harbor](page:home)\""),
    Fault(
      "sign-in-folded-text", "markdown-in-words", in: harbor, "short: The bell stays still, save",
      "short: >-\n  The bell stays\n  _still_, save"),
    Fault(
      "sign-in-string", "markdown-in-words", in: "en/strings.yaml", "callout_may: ",
      "callout_may: \"They `may`\" #"),
    Fault(
      "sign-in-phrase", "markdown-in-words", in: "en/phrases.yaml", "keep the bell",
      "keep the&nbsp;bell"),
    Fault(
      "sign-in-note", "markdown-in-words", in: act, "title: The bell is still.",
      "title: The bell is ~~not~~ still."),
    Fault("sign-in-term", "markdown-in-words", in: "en/glossary.yaml", "[chime]", "[\"*chime*\"]"),
    Fault(
      "sign-in-question", "markdown-in-words", in: "en/faq/fog.md", "question: ",
      "question: \"# Fog?\" #"),
    Fault(
      "sign-in-rule", "markdown-in-words", in: bell, "Fog opens the bell.",
      "Fog **opens** the bell."),
    Fault(
      "tag-in-description", "raw-html", in: harbor, "description: What the office",
      "description: What <b>the office</b>"),
    Fault(
      "law-read-ahead", "day-ahead", warning: true, in: "site.yaml", "law_date: 2026",
      "law_date: 2062"),
    Fault(
      "address-opened-ahead", "day-ahead", warning: true, in: "links.yaml", "checked: 2026-01-01",
      "checked: 2026-10-01"),
    Fault(
      "change-ahead", "day-ahead", warning: true,
      .write(
        "Content/en/changes.yaml",
        "changes:\n  - {date: 2026-01-06, severity: wording, title: X, text: Y.}\n")),
    Fault(
      "rules-read-ahead", "day-ahead", warning: true, in: bell, "{on: 2026-01-01",
      "{on: 2026-11-01"),
    Fault(
      "content-day-behind", "day-behind", warning: true,
      .write(
        "Content/en/changes.yaml",
        "changes:\n  - {date: 2026-01-03, severity: wording, title: X, text: Y.}\n")),
    Fault(
      "label-of-another", "citation-words", in: act, "label: (b)", "label: (a)"),
    Fault(
      "utf-16", "invalid-text",
      .bytes(
        "Content/en/phrases.yaml", [0xFF, 0xFE] + Array("still".utf16).flatMap { [UInt8($0), 0] })),
    Fault(
      "no-break-indent", "yaml-syntax", in: harbor, "  calm:", "\u{A0}\u{A0}calm:"),
    Fault("comma-lost", "dead-link", in: "site.yaml", "languages:", "core: [home now]\nlanguages:"),
    Fault("file-with-blank", "unsafe-output-path", .write("Public/my file.txt", "x")),
    .template(
      "template-id-twice", "duplicate-anchor", in: "layout", "{{> footer}}",
      "<p id=\"main\">A</p>\n{{> footer}}"),
    .template(
      "template-id-in-list", "duplicate-anchor", in: "layout", "{{#nav}}\n<li>",
      "{{#nav}}\n<li id=\"way\">"),
    .template(
      "template-label-lost", "dead-anchor", in: "answer", "aria-labelledby=\"s-answer\"",
      "aria-labelledby=\"s-anwser\""),
    style("style-property", "p { colr: red; }"),
    style("style-semicolon", "p {\n  color: red\n  margin: 0;\n}"),
    style("style-color", "p { color: #ffff1; }"),
    style("style-no-value", "p { margin; }"),
    style("style-comment", "/* Text. \np { margin: 0; }\n/* More. */"),
    style("style-text", "p::before { content: \"a; }"),
    Fault(
      "script-bracket", "script-fault",
      .write("Templates/scripts/expiry.js", "(function () {\n  var a = [1, 2;\n})();\n")),
    Fault(
      "script-string", "script-fault",
      .write("Templates/scripts/expiry.js", "var a = \"it's;\nvar b = 1;\n")),
    Fault(
      "script-comment", "script-fault",
      .write("Templates/scripts/expiry.js", "var a = 1; // one\nvar b = a;\n")),
    Fault(
      "drawing-script", "blocked-by-policy",
      .write(
        "Public/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<script>a()</script></svg>\n")
    ),
    Fault(
      "drawing-open", "blocked-by-policy",
      .write(
        "Public/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<path d=\"M0 0\"></svg>\n")),
    Fault(
      "language-without-folder", "missing-folder", in: "site.yaml", "name: English}",
      "name: English}\n  - {code: de, name: Deutsch}"),
    .translation(
      "untranslated-sentence", "untranslated-text", warning: true,
      .replace(
        "Content/ar/scenarios/harbor.md", "يجوز للآخرين قرع أجراسهم.",
        with: "Others may ring their own bells.")),
    .translation(
      "untranslated-description", "untranslated-text", warning: true,
      .replace(
        "Content/ar/scenarios/harbor.md", "ما يجوز للمكتب أن يفعله بالجرس.",
        with: "What the office may do with the bell.")),
    .translation(
      "untranslated-phrase", "untranslated-text", warning: true,
      .write("Content/ar/phrases.yaml", "still: \"Please keep the bell still.\"\n")),
    .translation(
      "translated-number", "other-number", warning: true,
      .replace("Content/en/now.md", "Stay where you are.", with: "Stay for 15 minutes."),
      .replace("Content/ar/now.md", "ابقَ في مكانك.", with: "ابقَ 51 دقيقة."),
      .run(["translations", "--site", "SITE", "--today", "2026-01-05", "--mark", "all"])),
    span(
      "span-of-page", in: harbor, "Others may ring their own bells.",
      "Bells rest after 50 years. Others rest after 40 or 50 years, or 60 years ago."),
    span(
      "span-of-rule", in: bell, "say: \"At night the bell",
      "say: \"At night, or for 60 years, the bell"),
    .translation(
      "marks-of-no-page", "stray-file", warning: true,
      .write("Content/marks/ar/gone.md.mark", "explainer marks 1\n")),
    .translation(
      "string-lost", "missing-string",
      .replace("Content/ar/strings.yaml", "wordmark_end: \"بكلام بسيط\"\n", with: "")),
  ]

  /// A number of years in words, where the rules count 50.
  private static func span(_ name: String, in file: String, _ old: String, _ new: String) -> Fault {
    let path = "Content/\(bell)"
    return Fault(
      name, "unknown-span",
      .replace(
        path, "  night:\n",
        with: "  age: {type: years, ask: \"How old is the bell?\", find_out: \"Ask.\"}\n  night:\n"),
      .replace(
        path, "when: {night: yes}", with: "when: {any: [{night: yes}, {age: more than 50 years}]}"),
      .replace(path, "order: [fog, night]", with: "order: [fog, night, age]"),
      .replace(path, "facts: {}", with: "facts: {age: 3 years}"),
      .replace(path, "facts: {fog: yes}", with: "facts: {fog: yes, age: 3 years}"),
      .replace(
        "Content/\(harbor)", "facts: {fog: yes}", with: "facts: {fog: yes, age: 3 years}"),
      .replace(
        "Content/en/faq/fog.md", "facts: {fog: yes}", with: "facts: {fog: yes, age: 3 years}"),
      .replace("Content/\(file)", old, with: new))
  }

  private static func style(_ name: String, _ text: String) -> Fault {
    Fault(name, "style-fault", .write("Templates/styles/now.css", text + "\n"))
  }
}
