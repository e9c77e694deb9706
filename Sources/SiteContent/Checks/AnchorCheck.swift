import Diagnostics

/// Headings share their page with anchors of other sorts: provisions, claims, terms, FAQ entries.
/// None may have the name of another, or a link would lead to the wrong place.
enum AnchorCheck {
  /// - Parameter listed: anchors of things that stand in other files and are shown on this page.
  static func run(
    _ draft: PageDraft, listed: [(String, SourceLocation)], problems: inout [Diagnostic]
  ) {
    let places = draft.provisionPaths + draft.claimIDs + listed
    guard !places.isEmpty else { return }
    let others = Dictionary(places, uniquingKeysWith: { first, _ in first })
    for heading in draft.headings {
      guard let other = others[heading.id] else { continue }
      problems.append(
        Diagnostic(
          .duplicateAnchor, "the heading's id \"\(heading.id)\" is taken on this page",
          at: heading.location, notes: [.init("by this", at: other)],
          help: ["give the heading another id: ## \(heading.text) {#another-id}"]))
    }
  }
}
