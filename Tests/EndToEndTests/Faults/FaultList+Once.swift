extension Fault {
  /// Faults with consequences in other places, which are told once and where they were made.
  static let toldOnce: [Fault] = [
    Fault("no-strings", "missing-folder", .remove("Content/en/strings.yaml")),
    Fault("no-phrases", "missing-folder", .remove("Content/en/phrases.yaml")),
    .translation("translation-no-strings", "missing-folder", .remove("Content/ar/strings.yaml")),
    Fault("say-map", "wrong-type", in: harbor, "say: [still]", "say:\n  still: yes"),
    Fault("provision-path", "invalid-id", in: act, "path: c, label", "path: \"a b\", label"),
    Fault(
      "case-unknown-decision", "unknown-decision", in: harbor, "calm: {decision: ring",
      "calm: {decision: rnig"),
    Fault(
      "review-early", "review-early", warning: true, in: harbor, "place:",
      "reviewed: {on: 2026-02-01, next: 2026-08-01}\nplace:"),
    Fault(
      "string-markup", "raw-html", in: "en/strings.yaml", "callout_may: ",
      "callout_may: \"Now they <em>may</em>\" #"),
    Fault("table-misnamed", "stray-file", warning: true, .write("Content/en/synonym.yaml", "")),
    Fault(
      "page-with-other-ending", "stray-file", warning: true,
      .write("Content/en/faq/rope.markdown", "---\nkind: faq\n---\n")),
    Fault("case-word", "unknown-case", in: harbor, "proves calm", "prove calm"),
    .text("link-blank", "half-link", "Read [the rule] (rule:R-fog) first."),
    .text("link-blank-inside", "half-link", "Read [the rule](rule:R-fog and more) first."),
    .text("link-doubled", "half-link", "Read [[harbor]] first [or not]."),
    .text("link-by-lost-name", "half-link", "Read [that] and [the rule][fog] first."),
    .template(
      "template-style-fixed", "template-wrong-context", in: "layout", "{{> footer}}",
      "<p class=\"a\" style=\"color: red\">A</p>\n{{> footer}}"),
    .template(
      "template-handler-fixed", "template-wrong-context", in: "layout", "{{> footer}}",
      "<button onclick=\"go()\">A</button>\n{{> footer}}"),
    .template(
      "template-script-fixed", "blocked-by-policy", in: "layout", "{{> footer}}",
      "<script>go()</script>\n{{> footer}}"),
    Fault(
      "link-in-folded-text", "dead-anchor",
      .write(
        "Content/en/changes.yaml",
        """
        changes:
          - date: 2026-01-01
            severity: meaning
            title: X
            text: >-
              The bell is still.
              It was still before, as the page says
              [at its end](page:harbor#aftr).
        """)),
    .translation(
      "translated-key-misspelt", "unknown-key",
      .replace("Content/en/now.md", "description:", with: "descripton:")),
    .translation(
      "translated-key-missing", "missing-key",
      .replace("Content/en/scenarios/harbor.md", "place: The harbor\n", with: "")),
    .translation(
      "translated-heading-twice", "duplicate-id",
      .replace("Content/en/scenarios/harbor.md", "{#papers}", with: "{#ice}")),
    .translation(
      "translated-case-misspelt", "unknown-outcome",
      .replace("Content/en/scenarios/harbor.md", "expect: forbidden", with: "expect: forbiden")),
    .translation(
      "translated-slug-collision", "address-collision",
      .replace("Content/en/scenarios/harbor.md", "title:", with: "slug: now\ntitle:")),
    .translation(
      "translation-old-section", "stale-section", warning: true,
      .replace("Content/en/now.md", "Stay where you are.", with: "Stay there.")),
  ]
}
