extension Fault {
  /// Translations that lack something, say something else, or are too old.
  static let translations: [Fault] = [
    .translation(
      "translation-without-section", "missing-translation",
      .replace("Content/ar/now.md", "## افعل هذا {#do-this}", with: "## افعل هذا {#do}")),
    .translation(
      "translation-without-title", "missing-translation",
      .replace("Content/ar/now.md", "title: هل يُقرع الجرس الآن؟\n", with: "")),
    .translation(
      "translation-of-no-page", "unmatched-translation",
      .write("Content/ar/nwo.md", "---\ntitle: الآن\ndescription: الآن.\n---\nنص.\n")),
    .translation(
      "translation-of-no-term", "unmatched-translation",
      .replace(
        "Content/ar/glossary.yaml", "  bell:", with: "  bel: {term: جرس, meaning: ما.}\n  bell:")),
    .translation(
      "translation-with-kind", "inherited-key",
      .replace("Content/ar/now.md", "---\ntitle", with: "---\nkind: now\ntitle")),
    .translation(
      "translation-other-callout", "translation-shape",
      .replace("Content/ar/scenarios/harbor.md", "[!must-not]", with: "[!may]")),
    .translation(
      "translation-lost-exception", "translation-shape",
      .replace(
        "Content/ar/scenarios/harbor.md", " [§ 1(b)](cite:bell-act/b \"proves fog\")", with: "")),
    .translation(
      "placeholder-lost", "placeholder-mismatch",
      .replace("Content/ar/strings.yaml", "تُرجم في {date}.", with: "تُرجم.")),
    .translation(
      "string-of-nothing", "unused-string",
      .replace("Content/ar/strings.yaml", "say_title:", with: "say_titel: x\nsay_title:")),
    .translation(
      "string-not-translated", "missing-string",
      .replace("Content/ar/strings.yaml", "skip: \"إلى المحتوى\"", with: "skip: \"\"")),
    .translation(
      "term-by-another-word", "term-not-used",
      .replace("Content/ar/faq.md", "أسئلة عن الجرس.", with: "أسئلة عن الحبل.")),
    .translation(
      "term-false-friend", "false-friend",
      .replace("Content/ar/faq.md", "أسئلة عن الجرس.", with: "أسئلة عن الجرس، لا ناقوس.")),
    .translation(
      "language-lacks-page", "incomplete-language", warning: true, .remove("Content/ar/check.md")),
    .translation(
      "rules-changed", "stale-translation",
      .replace("Content/rules/bell.yaml", "Look at a clock.", with: "Look at the tower clock.")),
    .translation(
      "string-changed", "stale-string", warning: true,
      .replace("Content/en/strings.yaml", "skip: ", with: "skip: \"Now\" #")),
    .translation(
      "translation-without-mark", "unmarked-translation", warning: true,
      .remove("Content/marks/ar/now.md.mark")),
    .translation(
      "marks-cut-off", "broken-marks",
      .replace("Content/marks/ar/now.md.mark", "\ndate ", with: "\ndat ")),
  ]
}
