extension ErrorGuide {
  static let pages = Group(
    "Pages",
    [
      ErrorEntry(
        "missing-front-matter",
        cause:
          "A page begins with a line \"---\", its keys, and another line \"---\". This file does not.",
        remedy: "Add the front matter."),
      ErrorEntry(
        "unclosed-front-matter",
        cause: "The second line \"---\" is missing.",
        remedy: "Put it after the last key."),
      ErrorEntry(
        "invalid-id",
        cause: "No address can be made of this id, slug or file name.",
        remedy: "Use small letters, digits and hyphens."),
      ErrorEntry(
        "stray-file", .warning,
        cause: "A file lies in the folder of a language, and nothing reads it.",
        remedy: "Give it the name that the message names, or take it away."),
      ErrorEntry(
        "duplicate-id",
        cause:
          "Two things share an id: two pages of one language, two claims, two headings of a page.",
        remedy: "Give one of them another id. The message names both places."),
      ErrorEntry(
        "address-collision",
        cause:
          "Two pages would be written to one file, or an alias claims an address that is taken. Some disks do not tell big letters from small ones.",
        remedy: "Give one of them another slug, or take the alias out."),
      ErrorEntry(
        "duplicate-anchor",
        cause: "Two parts of one page share an anchor, so that links lead to the wrong one.",
        remedy: "Rename one of them."),
      ErrorEntry(
        "missing-part",
        cause: "Readers rely on finding certain parts on each page of a kind. This page lacks one.",
        remedy: "Add a heading with the id that the message names."),
      ErrorEntry(
        "too-long",
        cause: "A text is longer than it may be, so that tired readers do not get to its end.",
        remedy: "Take out what the reader does not need, or move it to a page of its own."),
      ErrorEntry(
        "long-sentence", .warning,
        cause: "A sentence has more words than readers can hold.",
        remedy: "Make two sentences of it, or a list."),
      ErrorEntry(
        "reading-grade", .warning,
        cause: "The words of a page are harder than its kind allows.",
        remedy: "Use shorter words and sentences; the message names the longest sentence."),
      ErrorEntry(
        "review-early", .warning,
        cause: "A page says that it was read against the law on a day that is yet to come.",
        remedy: "Write the day on which somebody read it."),
      ErrorEntry(
        "review-overdue", .warning,
        cause: "The page was to be read against the law again by a day that has passed.",
        remedy: "Read it, then set \"on\" and \"next\"."),
      ErrorEntry(
        "unknown-phrase",
        cause: "The page says a phrase that phrases.yaml does not have.",
        remedy: "Correct the id, or add the phrase."),
      ErrorEntry(
        "unknown-questionnaire",
        cause: "No rule file has a questionnaire of that id.",
        remedy: "Correct the id."),
      ErrorEntry(
        "dead-synonym",
        cause: "A word that readers may type stands for words that no page holds together.",
        remedy: "Use words as the pages have them, or remove the line."),
      ErrorEntry(
        "unwritten",
        cause: "A page has a gap that its author has still to fill.",
        remedy: "Write what belongs there, with its source."),
    ])
}
