extension Fault {
  /// Links and names that lead nowhere, wherever they stand.
  static let links: [Fault] = [
    .text("claim-unknown", "unknown-claim", "See [the claim](claim:C1)."),
    .text("link-scheme", "link-destination", "See [it](pgae:home)."),
    .text("link-in-heading", "dead-link", "## See [it](page:hom)"),
    .text("link-in-table", "dead-link", "| A | B |\n| --- | --- |\n| [it](page:hom) | b |"),
    .text("link-by-reference", "dead-link", "See [it][x].\n\n[x]: page:hom"),
    .text("anchor-empty", "dead-anchor", "See [it](page:home#)."),
    .text("file-unknown", "missing-file", "See [it](file:mark.svgg)."),
    .text("anchor-case", "dead-anchor", "See [it](page:harbor#Ledger)."),
    Fault("glossary-cite", "unknown-source", in: "en/glossary.yaml", "bell-act/a", "bell-akt/a"),
    Fault(
      "glossary-link", "dead-link", in: "en/glossary.yaml", "What rings.", "[It](page:hom) rings."),
    Fault(
      "glossary-word-twice", "duplicate-key", in: "en/glossary.yaml", "[chime]", "[chime, Bell]"),
    Fault("note-cite", "unknown-provision", in: act, "cite:bell-act/b", "cite:bell-act/bb"),
    .text("heading-id-taken", "duplicate-id", "## A {#after}"),
    Fault(
      "heading-id-provision", "duplicate-anchor", in: act, "An invented law.",
      "## (a) {#a}\n\nAn invented law."),
    Fault("note-long", "too-long", in: act, "The bell is still.", "\(long)"),
    Fault(
      "source-address", "unknown-address", in: act, "confidence:", "official: exti\nconfidence:"),
    Fault(
      "answer-link", "unknown-term", in: harbor, "answer: The office",
      "answer: The [office](term:bel)"
    ),
    Fault("rules-source-page", "unknown-source", in: bell, "page: bell-act", "page: bel-act"),
    Fault(
      "rules-source-address", "unknown-address", in: bell, "page: bell-act",
      "page: bell-act, official: exti"),
    Fault(
      "address-twice", "duplicate-key", in: "links.yaml", "links:",
      "links:\n  out: {url: \"https://example.org/\", title: A, checked: never}"),
    Fault(
      "changes-page", "dead-link",
      .write(
        "Content/en/changes.yaml",
        "changes:\n  - {date: 2026-01-01, severity: meaning, title: X, text: Y, pages: [harbr]}\n")),
    Fault("claim-evidence", "unknown-provision", .write(article, news("bell-act/z", "C1"))),
    Fault("claim-verdict", "invalid-value", .write(article, news("bell-act/a", "C1", "true"))),
    Fault(
      "claim-twice", "duplicate-id", .write(article, news("bell-act/a", "C1")),
      .write("Content/en/articles/more.md", news("bell-act/a", "C1"))),
    Fault("case-unused", "unused-case", warning: true, in: harbor, " \"proves calm\"", ""),
  ]

  private static let article = "Content/en/articles/news.md"

  private static func news(_ cite: String, _ claim: String, _ now: String = "matches") -> String {
    """
    ---
    kind: article
    title: What the Gazette said
    description: An invented article.
    article: {title: The Bell, outlet: The Gazette, date: 2025-01-01, kind: news}
    claims:
      - id: \(claim)
        claim: The bell is still.
        then: matches
        now: \(now)
        verdict: It is still.
        because: The Act says so.
        evidence: ["cite:\(cite)"]
    ---
    Text.

    """
  }
}
