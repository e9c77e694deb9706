extension Fault {
  /// Slips in the text of a page.
  static let markdown: [Fault] = [
    .text("heading-deep", "heading-level", "#### Deeper"),
    .text("heading-top", "heading-level", "# Top"),
    .text("heading-skips", "heading-place", "> ## In a box"),
    .text("heading-bad-id", "heading-id", "## Tide {#the tide}"),
    .text("heading-twice", "duplicate-id", "## Tide {#papers}"),
    .text("heading-frame-id", "duplicate-id", "## Tide {#main}"),
    .text("callout-without-text", "callout-empty", "> [!note] Only a title"),
    .text("callout-in-callout", "callout-nested", "> [!note] A\n>\n> > [!may] B\n> > C."),
    .text("callout-open", "callout-kind", "> [!note\n> Text."),
    .text("footnote-twice", "footnote-duplicate", "[^own]: Again."),
    .text("footnote-idle", "footnote-unused", "[^idle]: Nobody asks."),
    .text("footnote-blank", "footnote-label", "Text.[^a b]\n\n[^a b]: Note."),
    .text("link-empty", "link-destination", "Go [there]()."),
    .text("link-plain-http", "link-destination", "Go [there](http://example.org/)."),
    .text("link-file", "dead-link", "Go [there](now.html)."),
    .text("link-silent", "link-without-text", "Go [](page:home)."),
    .text("image-silent", "image-without-text", "![](map.png)"),
    .text("image-outside", "image-path", "![A map](https://example.org/map.png)"),
    .text("image-up", "image-path", "![A map](../../etc/map.png)"),
    .text("image-missing", "missing-file", "![A map](map.png)"),
    .text("html-comment", "raw-html", "Text <!-- hidden --> text."),
    .text("html-block", "raw-html", "<div>\nText\n</div>"),
    .text("text-reordered", "bad-character", "Pay \u{202E}001$"),
    .text("text-bell", "bad-character", "Ring\u{7}"),
    .text(
      "table-wide", "table-too-large",
      "|\(String(repeating: "a|", count: 70))\n|\(String(repeating: "-|", count: 70))"),
    .text("quotes-deep", "nested-too-deep", String(repeating: "> ", count: 70) + "deep"),
    .text("paragraph-endless", "text-too-large", String(repeating: "word ", count: 80_000)),
    .text("task-in-list", "task-place", "> [!must]\n> - [ ] Keep it. [§ 1](cite:bell-act)"),
    .text(
      "problems-endless", "too-many-problems", String(repeating: "<b>x</b>\n\n", count: 300)),
    Fault("answer-footnote", "inline-only", in: harbor, "answer: The", "answer: The[^own]"),
  ]

  /// Words that are too hard.
  static let words: [Fault] = [
    .text(
      "sentence-long", "long-sentence", warning: true,
      "The bell of the harbor is still on every day of the year and on every night of the year and "
        + "it stays still when the tide comes in and when the tide goes out."),
    .text(
      "words-hard", "reading-grade", warning: true,
      String(
        repeating: "Notwithstanding jurisdictional considerations, administrative authorities "
          + "occasionally participate. ", count: 40)),
  ]
}
