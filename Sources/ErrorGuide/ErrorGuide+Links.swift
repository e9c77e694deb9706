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
        "citation-words",
        cause:
          "The words of a citation name one section or part, and its address another. A reader who "
          + "looks it up finds another law than the one that the sentence rests on.",
        remedy: "Hold the sentence against the law, then correct the words or the address."),
      ErrorEntry(
        "unlisted-address",
        cause:
          "An outside address is not listed in Content/links.yaml, so nobody watches whether it still works.",
        remedy: "Add it there, with a title and the day on which somebody opened it."),
      ErrorEntry(
        "address-gone",
        cause:
          "An address of Content/addresses.txt is gone: a page, or an anchor of one. Bookmarks, other sites and printed sheets lead to it.",
        remedy:
          "Pin the heading, or name the old address among the \"aliases\" of the page that took its place. Where nothing did: explainer addresses --retire."
      ),
      ErrorEntry(
        "address-unrecorded", .warning,
        cause:
          "A page or an anchor is not in Content/addresses.txt yet, so that nobody would notice if it vanished.",
        remedy: "Run explainer addresses --record before the site is published."),
      ErrorEntry(
        "address-list",
        cause: "A line of Content/addresses.txt is no page with its anchors.",
        remedy: "Write jail.html #after #ice, or take the file back from the last version."),
      ErrorEntry(
        "invalid-alias",
        cause:
          "An alias is no old address, leads to its own page, or does not say where the old place is now.",
        remedy:
          "Write the old page's name (county-jail), or {from: \"#old-anchor\", to: new-anchor}."),
      ErrorEntry(
        "dead-address",
        cause: "An outside address could not be read when it was last tried.",
        remedy: "Open it by hand; if it is gone, list another one."),
      ErrorEntry(
        "moved-address", .warning,
        cause: "An outside address leads on to another one.",
        remedy: "See where it leads, and list that address if it is what was meant."),
      ErrorEntry(
        "untried-address", .warning,
        cause: "The results given to \"check --external\" lack a listed address.",
        remedy: "Try it, and add the line."),
      ErrorEntry(
        "address-result",
        cause: "A line of the results of addresses cannot be read.",
        remedy: "Write the HTTP status, a blank and the address."),
    ])
}
