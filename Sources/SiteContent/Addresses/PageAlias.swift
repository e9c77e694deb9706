import Diagnostics
import StrictYAML

extension DiagnosticCode {
  package static let invalidAlias = DiagnosticCode("invalid-alias")
}

/// An address of the past that a page takes over, as its front matter says under `aliases`.
///
///     aliases:
///       - county-jail                              # the page was county-jail.html
///       - {from: "#hold", to: ledger}              # the part #hold of this page is #ledger now
///       - {from: county-jail#hold, to: ledger}     # that of a page that is gone, or of another
struct PageAlias: Sendable {
  /// The old page's name, without its folder and `.html`; nil where it is this page.
  let page: String?
  let anchor: String?
  /// The new place: an anchor of this page, or a destination such as `rule:H-base`. Nil for the
  /// page itself.
  let target: String?
  let location: SourceLocation
  let targetLocation: SourceLocation

  /// As the author wrote it.
  var name: String { (page ?? "") + (anchor.map { "#\($0)" } ?? "") }

  static func read(_ draft: PageDraft, problems: inout [Diagnostic]) -> [PageAlias] {
    draft.map.items("aliases", problems: &problems).compactMap {
      read($0, draft, problems: &problems)
    }
  }

  private static func read(
    _ node: YAMLNode, _ draft: PageDraft, problems: inout [Diagnostic]
  ) -> PageAlias? {
    var from = node
    var target: YAMLNode?
    if node.map != nil {
      guard
        let map = YAMLMap(node, of: "an alias", keys: ["from", "to"], problems: &problems),
        let old = map.required("from", problems: &problems)
      else { return nil }
      from = old
      target = map["to"]
      if let target, target.readText("to", problems: &problems) == nil { return nil }
    }
    guard let text = from.readText("aliases", problems: &problems) else { return nil }
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let page = parts[0].isEmpty ? nil : String(parts[0])
    let anchor = parts.count == 2 ? String(parts[1]) : nil
    func fault(_ message: String, _ help: String) -> PageAlias? {
      problems.append(Diagnostic(.invalidAlias, message, at: from.location, help: [help]))
      return nil
    }
    if let page, !PageName.isName(page) || page.hasSuffix(".html") {
      return fault(
        "\"\(page)\" cannot have been the name of a page",
        page.hasSuffix(".html")
          ? "leave out \".html\", and the language's folder"
          : "write it as the page's slug was: small letters, digits, hyphens and full stops")
    }
    if let anchor, !isAnchor(anchor) {
      return fault(
        "\"#\(anchor)\" cannot have been an anchor",
        "write it as it stands in the old address, such as #after")
    }
    // A question has one anchor: its own.
    let isQuestion = draft.kind == .faq
    if isQuestion, anchor == nil {
      return fault(
        "a question has no page of its own", "name its old anchor, such as \"#\(text)\"")
    }
    if anchor != nil, target == nil, !isQuestion {
      return fault(
        "the alias does not say where \"\(text)\" is now",
        "write {from: \"\(text)\", to: ANCHOR}, with an anchor of this page")
    }
    return PageAlias(
      page: page.map(PageName.safe), anchor: anchor,
      target: target?.scalar ?? (isQuestion ? draft.id : nil),
      location: from.location, targetLocation: target?.location ?? from.location)
  }

  private static func isAnchor(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        $0.value > 0x20 && !"\"'<>&#".unicodeScalars.contains($0)
      }
  }
}
