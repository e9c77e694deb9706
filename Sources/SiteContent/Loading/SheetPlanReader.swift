import Diagnostics
import StrictYAML

/// Reads `from` and `parts`, which say what a card or a poster is made of.
struct SheetPlanReader {
  let index: LinkIndex

  func read(_ map: YAMLMap, in language: Language, problems: inout [Diagnostic]) -> SheetPlan {
    let id = map.requiredText("from", problems: &problems) ?? ""
    let parts = map.items("parts", problems: &problems)
    guard !id.isEmpty else { return SheetPlan(page: id, parts: []) }
    guard let page = index.page(id, in: language.code) else {
      problems.append(
        Diagnostic(
          .deadLink, "there is no page \"\(id)\"", at: map["from"]?.location,
          help: NearMiss.help(for: id, in: (index.pages[language.code] ?? [:]).keys)))
      return SheetPlan(page: id, parts: [])
    }
    for part in parts {
      guard let anchor = part.scalar, !page.anchors.contains(anchor) else { continue }
      problems.append(
        Diagnostic(
          .deadAnchor, "the page \"\(id)\" has no part \"\(anchor)\"", at: part.location,
          help: NearMiss.help(for: anchor, in: page.anchors)))
    }
    return SheetPlan(page: id, parts: parts.compactMap(\.scalar))
  }
}
