extension ErrorGuide {
  static let law = Group(
    "Official texts",
    [
      ErrorEntry(
        "law-text-edited",
        cause:
          "A stored official text is not as it was imported. Readers are told that it is the law word for word.",
        remedy: "Take the change back. If the law changed, import the saved page again."),
      ErrorEntry(
        "law-lacks-provision",
        cause: "A source page restates a subdivision that the stored official text does not have.",
        remedy: "Correct the path, or say with \"law\" which subdivision it is."),
      ErrorEntry(
        "quote-not-found",
        cause: "A note quotes words that its provision does not say, or says no more.",
        remedy: "Read the note against the law, then quote what the law says."),
      ErrorEntry(
        "quote-twice",
        cause: "A note quotes words that stand more than once in its provision.",
        remedy: "Quote more of the sentence, or say which with \"occurrence\"."),
      ErrorEntry(
        "law-changed-since-review", .warning,
        cause:
          "The official text is not the one that the rules or the page were last compared with.",
        remedy: "Compare them, then set \"text_hash\" of the rules' source, or \"on\" of the page."),
      ErrorEntry(
        "law-error-page",
        cause: "The page that was saved tells of an error and holds no law.",
        remedy: "Open the official page again, and save it when it shows the section.",
        example:
          "error[law-error-page]: this is a page that says that something went wrong"),
      ErrorEntry(
        "law-other-section",
        cause: "The page that was saved holds another section than that of the source, or none.",
        remedy: "Save the page of the section, or name the source that belongs to the page.",
        example: "error[law-other-section]: the page holds section 2, not section 1"),
      ErrorEntry(
        "law-versions",
        cause:
          "The page holds several versions of the section: one that is law now, and one that will be.",
        remedy: "Say with --which which one you mean; their notes tell from when each is law.",
        example: "error[law-versions]: the page has 2 versions of section 1"),
      ErrorEntry(
        "law-without-end",
        cause:
          "Nothing in the page says where the section ends, so that words of its frame could be taken for law.",
        remedy: "Let the file end with the note after the section, or say --whole.",
        example:
          "error[law-without-end]: where section 1 ends cannot be told from the page's frame"),
      ErrorEntry(
        "law-undivided",
        cause: "Our page restates subdivisions, and the saved section has none.",
        remedy: "See whether the saved page is the right one, and whole.",
        example: "error[law-undivided]: section 1 has no subdivisions in this page"),
      ErrorEntry(
        "law-out-of-order",
        cause:
          "A letter or number of a subdivision does not follow from the ones before it: a part may be missing.",
        remedy: "Save the page again. If the law itself leaves one out, say --gaps.",
        example:
          "error[law-out-of-order]: \"(d)\" does not come next here; (c) would"),
      ErrorEntry(
        "law-ambiguous-line",
        cause:
          "A line of a plain text may begin a subdivision, or be a sentence that goes on from the line before.",
        remedy: "Put a blank line before it, or join it to that line; or save the page as HTML.",
        example:
          "error[law-ambiguous-line]: this line may begin a subdivision, or go on with the sentence before it"
      ),
      ErrorEntry(
        "law-markup",
        cause: "A part of the saved page cannot be read without losing words.",
        remedy: "Save the page again; write an unknown character as the official page shows it.",
        example: "error[law-markup]: \"&odd;\" stands for no character that is known"),
    ])
}
