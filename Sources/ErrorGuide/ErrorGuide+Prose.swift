extension ErrorGuide {
  static let prose = Group(
    "Prose held against the rules",
    [
      ErrorEntry(
        "duty-without-source",
        cause: "A line says what an agency must or may do, and names no section of the law.",
        remedy: "End it with a citation."),
      ErrorEntry(
        "prose-without-source",
        cause: "A passage says what somebody may or must do, and leads to no law.",
        remedy: "Add a citation or a link to a page that tells more, or say it otherwise."),
      ErrorEntry(
        "unknown-case",
        cause: "A citation says that it proves a case that the page does not have.",
        remedy: "Correct the name, or add the case to \"proves\"."),
      ErrorEntry(
        "unused-case", .warning,
        cause: "A page has a case that no sentence names.",
        remedy: "Name it in a citation, or remove it."),
      ErrorEntry(
        "duty-against-case",
        cause: "A line stands in a list that its own case speaks against.",
        remedy: "Move the line, or correct the case."),
      ErrorEntry(
        "prose-against-rules",
        cause: "The page says one thing and the rules say another. One of them is wrong.",
        remedy: "Find out which, and correct it."),
      ErrorEntry(
        "unknown-span",
        cause:
          "A sentence names a number of years that no condition of the rules has. Either the law "
          + "changed and the sentence did not, or one of the two is wrong.",
        remedy:
          "Find out which, and correct it. A span that is not the law's is written as a word: \"six "
          + "years\"."),
      ErrorEntry(
        "unknown-outcome",
        cause: "A case expects an outcome that the rules do not know.",
        remedy: "Take one that the help names."),
      ErrorEntry(
        "fact-argument",
        cause: "A fact has a name or a value that the rules do not know.",
        remedy: "Take one that the help names; \"explainer facts\" lists them all."),
    ])
}
