extension ErrorGuide {
  static let markdown = Group(
    "Markdown",
    [
      ErrorEntry(
        "bad-character",
        cause:
          "A sign that nobody sees stands in a text, one that turns its order round, or one that was "
          + "lost or misread on the way from another program.",
        remedy: "Remove it, or write the sign that belongs there."),
      ErrorEntry(
        "text-too-large",
        cause: "A line or a paragraph is longer than any that a person writes.",
        remedy: "Break it up."),
      ErrorEntry(
        "table-too-large",
        cause: "A table is too wide or has too many cells to be read.",
        remedy: "Split it, or turn it round."),
      ErrorEntry(
        "nested-too-deep",
        cause: "Lists and quotes stand inside one another too deep.",
        remedy: "Write the text flatter."),
      ErrorEntry(
        "raw-html",
        cause: "A text may not hold HTML: it could break the page or run a script.",
        remedy: "Write Markdown; write \\< for the sign itself."),
      ErrorEntry(
        "link-destination",
        cause: "A link leads where no link may lead.",
        remedy: "Name a page by its id, or an address that begins with https."),
      ErrorEntry(
        "link-without-text",
        cause: "A link has no words, so that nobody who listens to the page can use it.",
        remedy: "Write what the reader finds there."),
      ErrorEntry(
        "half-link",
        cause:
          "Brackets stand there as for a link, with a blank too many, two of them, or a name that "
          + "nothing defines. Readers would see the brackets.",
        remedy: "Write [words](page:ID), or \\[ for a bracket."),
      ErrorEntry(
        "markdown-in-words",
        cause:
          "A title, a label or a word of the templates holds signs of Markdown. These texts are plain: "
          + "readers would see the signs.",
        remedy: "Leave the signs out."),
      ErrorEntry(
        "half-mark",
        cause:
          "Signs stand there as for a heading, a bullet, a table, bold words or a link, with a blank "
          + "too few, no partner, or a line that is missing. Readers would see the signs.",
        remedy: "Complete them as the help says, or put a backslash before a sign that is meant."),
      ErrorEntry(
        "table-row",
        cause: "A row of a table has more cells than the table has columns: the rest is not shown.",
        remedy: "Give each row as many cells as the first one; write \\| for a bar in a text."),
      ErrorEntry(
        "link-nested",
        cause: "A link stands inside another link.",
        remedy: "Keep one of the two."),
      ErrorEntry(
        "image-without-text",
        cause: "A picture has no words for those who cannot see it.",
        remedy: "Write what it shows."),
      ErrorEntry(
        "image-path",
        cause: "A picture must lie below the folder Public.",
        remedy: "Write its path below that folder."),
      ErrorEntry(
        "heading-level",
        cause: "A text has headings of two levels, ## and ###.",
        remedy: "Use one of them."),
      ErrorEntry(
        "heading-place",
        cause:
          "A heading stands inside a quote, a list or a callout, where no table of contents finds it.",
        remedy: "Move it out, or make it bold text."),
      ErrorEntry(
        "heading-id",
        cause: "A heading has no id that can be part of an address, or no text.",
        remedy: "Pin one: ## Heading {#id}."),
      ErrorEntry(
        "callout-kind",
        cause: "No callout is called so.",
        remedy: "Take a kind that the help names."),
      ErrorEntry(
        "callout-empty",
        cause: "A callout has a title and no text.",
        remedy: "Write the text on the lines below, each with > before it."),
      ErrorEntry(
        "callout-nested",
        cause: "A callout stands inside another.",
        remedy: "End the first one with an empty line."),
      ErrorEntry(
        "footnote-label",
        cause: "The label of a footnote has a blank.",
        remedy: "Write a hyphen instead."),
      ErrorEntry(
        "footnote-undefined",
        cause: "A text refers to a footnote that is not there.",
        remedy: "Write the footnote, or correct the label."),
      ErrorEntry(
        "footnote-unused",
        cause: "Nothing refers to a footnote.",
        remedy: "Refer to it, or remove it."),
      ErrorEntry(
        "footnote-duplicate",
        cause: "Two footnotes share a label.",
        remedy: "Give one of them another label."),
      ErrorEntry(
        "task-place",
        cause: "A check box stands where it means nothing.",
        remedy: "Make it a plain list, or move it out."),
      ErrorEntry(
        "inline-only",
        cause: "A short text of a data file holds something that only the body of a page may hold.",
        remedy: "Say it in plain words, or in the body."),
      ErrorEntry(
        "too-many-problems",
        cause: "A text has so many problems that the rest is not listed.",
        remedy: "Mend those above, then check again."),
    ])
}
