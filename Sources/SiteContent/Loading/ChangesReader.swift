import Diagnostics
import StrictYAML

/// Reads `changes.yaml` of a language, newest change first.
enum ChangesReader {
  static func read(
    _ root: YAMLNode?, texts: TextResolver, problems: inout [Diagnostic]
  ) -> [SiteChange] {
    guard let root,
      let map = YAMLMap(root, of: "the list of changes", keys: ["changes"], problems: &problems)
    else { return [] }
    let changes = map.items("changes", problems: &problems).compactMap {
      change($0, texts: texts, problems: &problems)
    }
    return changes.sorted { $0.date > $1.date }
  }

  private static func change(
    _ node: YAMLNode, texts: TextResolver, problems: inout [Diagnostic]
  ) -> SiteChange? {
    guard
      let map = YAMLMap(
        node, of: "a change", keys: ["date", "severity", "title", "text", "pages"],
        problems: &problems),
      let date = map.requiredDate("date", problems: &problems),
      let severity = map.requiredChoice(
        "severity", SiteChange.Severity.self, problems: &problems),
      let title = map.requiredText("title", problems: &problems)
    else { return nil }
    let pages = map.items("pages", problems: &problems).compactMap { page -> String? in
      guard let id = page.readText("pages", problems: &problems) else { return nil }
      _ = texts.links.resolve("page:\(id)", at: page.location, problems: &problems)
      return id
    }
    return SiteChange(
      date: date, severity: severity, title: title,
      text: texts.inline(map["text"], "text", problems: &problems), pages: pages)
  }
}
