import Diagnostics
import OfficialText
import RuleBook

extension DiagnosticCode {
  package static let lawChangedSinceReview = DiagnosticCode("law-changed-since-review")
}

/// Rules and pages that were last compared with other words than those that the site stores: a
/// warning that stops a strict build.
struct LawReviewCheck {
  let site: Site

  func run(problems: inout [Diagnostic]) {
    for book in site.rules {
      for source in book.sources { check(source, of: book, problems: &problems) }
    }
    for page in site.languages[0].pages(of: .source) { check(page, problems: &problems) }
  }

  private func check(
    _ source: RuleBook.Source, of book: RuleBook, problems: inout [Diagnostic]
  ) {
    guard let page = source.page, !site.laws.unreadable.contains(page) else { return }
    guard let law = site.laws.texts[page] else {
      guard source.textHash != nil else { return }
      problems.append(
        warning(
          "the site stores no official text of \"\(page)\" to hold this hash against",
          at: source.hashLocation,
          help: ["store it with \"explainer import-law\", or remove the line"]))
      return
    }
    let write = "write text_hash: \"\(law.hash.prefix(16))\""
    guard let hash = source.textHash else {
      problems.append(
        warning(
          "the rules do not say that they were compared with the official text of \"\(page)\"",
          at: source.location,
          help: ["compare them with \(LawText.path(of: page)), then \(write)"]))
      return
    }
    if law.hash.hasPrefix(hash) { return }
    problems.append(
      warning(
        "the official text of \"\(page)\" changed since the rules were compared with it",
        at: source.hashLocation, notes: dependents(of: law, hash, source.id, in: book),
        help: ["compare the rules with \(LawText.path(of: page)), then \(write)"]))
  }

  /// Rules and terms that rest on subdivisions which changed. They are known where the rules were
  /// compared with the words just before these.
  private func dependents(
    of law: LawText, _ hash: String, _ source: String, in book: RuleBook
  ) -> [Diagnostic.Note] {
    guard let replaced = law.replaced, replaced.hash.hasPrefix(hash) else { return [] }
    let named =
      book.decisions.flatMap(\.allRules).map { ($0.id, $0.citations) }
      + book.terms.map { ($0.id, $0.citations) }
    return named.flatMap { id, citations in
      citations.filter { citation in
        citation.source == source
          && replaced.paths.contains { Self.touches($0, citation.path) }
      }.map { Diagnostic.Note("\"\(id)\" rests on words that changed", at: $0.location) }
    }
  }

  /// Whether one of two paths holds the other.
  private static func touches(_ left: String, _ right: String) -> Bool {
    left.isEmpty || right.isEmpty || left == right || left.hasPrefix(right + "-")
      || right.hasPrefix(left + "-")
  }

  private func check(_ page: Page, problems: inout [Diagnostic]) {
    guard let replaced = site.laws.texts[page.id]?.replaced, let review = page.review,
      replaced.on > review.on
    else { return }
    let changed = replaced.paths.map(StoredWords.label).joined(separator: ", ")
    problems.append(
      warning(
        "the official text changed on \(replaced.on), after the page was read against it",
        at: review.nextLocation,
        help: [
          "these changed: \(changed)",
          "read the page against the new text, then set \"on\" to that day",
        ]))
  }

  private func warning(
    _ message: String, at place: SourceLocation?, notes: [Diagnostic.Note] = [], help: [String]
  ) -> Diagnostic {
    Diagnostic(
      .lawChangedSinceReview, message, at: place, severity: .warning, notes: notes, help: help)
  }
}
