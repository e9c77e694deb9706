extension ErrorGuide {
  static let links = Group(
    "Links and names",
    [
      ErrorEntry(
        "dead-link",
        cause: "A link leads to a page that is not there.",
        remedy: "Correct the id. A page is named by its id, never by its file."),
      ErrorEntry(
        "dead-anchor",
        cause: "The page is there and has no such anchor.",
        remedy: "Correct the anchor, or pin it at the heading: {#anchor}."),
      ErrorEntry(
        "unknown-term",
        cause: "The glossary has no such term.",
        remedy: "Correct the id, or add the term."),
      ErrorEntry(
        "unknown-source",
        cause: "No source page has that id.",
        remedy: "Correct the id."),
      ErrorEntry(
        "unknown-provision",
        cause: "The source has no provision of that path.",
        remedy: "Correct the path: (a)(1)(B) is a-1-B."),
      ErrorEntry(
        "unknown-rule",
        cause: "No rule has that id.",
        remedy: "Correct the id."),
      ErrorEntry(
        "unknown-decision",
        cause: "No decision has that id.",
        remedy: "Correct the id."),
      ErrorEntry(
        "unknown-claim",
        cause: "No checked claim has that id.",
        remedy: "Correct the id."),
      ErrorEntry(
        "unknown-address",
        cause: "Content/links.yaml has no address of that id.",
        remedy: "Correct the id, or add the address with the day on which somebody opened it."),
      ErrorEntry(
        "unlisted-address",
        cause:
          "An outside address is not listed in Content/links.yaml, so nobody watches whether it still works.",
        remedy: "Add it there, with a title and the day on which somebody opened it."),
    ])
}
