extension ErrorGuide {
  static let translations = Group(
    "Translations",
    [
      ErrorEntry(
        "missing-translation",
        cause: "A translated page lacks a text or a section of the page that it translates.",
        remedy: "Translate it. Pin translated headings to the anchors there: ## … {#anchor}."),
      ErrorEntry(
        "unmatched-translation",
        cause: "A file, section or entry of a translation translates nothing.",
        remedy: "Give it the name of what it translates, or remove it."),
      ErrorEntry(
        "untranslated-text", .warning,
        cause: "A sentence of a translation is, letter for letter, the one that it translates.",
        remedy: "Translate it. Words that are said as they are stand in quotation marks."),
      ErrorEntry(
        "other-number", .warning,
        cause:
          "A line of a translation has a number that the original lacks, and lacks one that the "
          + "original has: 15 years became 51.",
        remedy: "Correct it. Where both are right, write the same digits in both."),
      ErrorEntry(
        "inherited-key",
        cause: "A translation says again what it inherits, such as a date or a law's reference.",
        remedy: "Remove the line: a translation has texts only."),
      ErrorEntry(
        "translation-shape",
        cause: "A translation has other headings, call-outs, bullets or links than the original.",
        remedy: "Give it the same, in the same order; the notes say where they stand."),
      ErrorEntry(
        "placeholder-mismatch",
        cause: "A translated word has lost a {placeholder}, or has one that nothing fills.",
        remedy: "Use the placeholders of the original."),
      ErrorEntry(
        "unused-string",
        cause: "A translation has a word that the original does not have.",
        remedy: "Take the name that the help gives, or remove the line."),
      ErrorEntry(
        "broken-marks",
        cause: "The record of what was translated from what cannot be read.",
        remedy: "Bring the file back from an earlier version; the tool writes it, not people."),
      ErrorEntry(
        "term-not-used",
        cause: "A translation does not use the word that its glossary asks for (\"always\").",
        remedy: "Use one of the forms that the help lists, or add the form to the "
          + "glossary if it is right."),
      ErrorEntry(
        "false-friend",
        cause: "A translation uses a word that its glossary forbids (\"never\"), "
          + "because it means another thing.",
        remedy: "Use the word of the glossary."),
      ErrorEntry(
        "incomplete-language", .warning,
        cause: "A language lacks a page that \"complete\" in Content/site.yaml promises.",
        remedy: "Translate the page, or promise less."),
      ErrorEntry(
        "stale-string", .warning,
        cause: "A word around the pages, such as a button, changed after it was translated. "
          + "Readers still see the old one: no notice can stand beside it.",
        remedy: "Translate it and run \"explainer translations --mark\", or \"--wording\" "
          + "where the meaning is the same."),
      ErrorEntry(
        "stale-translation",
        cause: "A text of the rules changed after it was translated. In a language "
          + "that promises only its core, this is a warning.",
        remedy: "Translate the new words and put them under \"en\", or run \"explainer "
          + "translations\"."),
      ErrorEntry(
        "stale-section", .warning,
        cause: "A part of a page changed after it was translated. Readers of a language that "
          + "promises the page see the words of the default language there.",
        remedy: "Translate the new words, then run \"explainer translations --mark\"."),
      ErrorEntry(
        "unmarked-translation", .warning,
        cause: "Nobody recorded which words a section translates, so nobody would see "
          + "it grow old.",
        remedy: "Check that it fits the original, then run \"explainer translations --mark\"."),
    ])
}
