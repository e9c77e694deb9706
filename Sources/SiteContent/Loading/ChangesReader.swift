import Diagnostics
import StrictYAML

/// Reads `changes.yaml` of a language, newest change first.
enum ChangesReader {
  static func read(
    _ root: YAMLNode?, texts: TextResolver, notes: [String: SectionNote] = [:],
    notices: NoticeWriter, problems: inout [Diagnostic]
  ) -> [SiteChange] {
    guard let root,
      let map = YAMLMap(root, of: "the list of changes", keys: ["changes"], problems: &problems)
    else { return [] }
    let items = map.items("changes", problems: &problems)
    let changes = items.enumerated().compactMap { index, node in
      // Counted from the oldest, as translations are.
      change(
        node, texts: texts, note: notes["\(items.count - index)"], notices: notices,
        problems: &problems)
    }
    checkOrder(items, problems: &problems)
    return changes.sorted { $0.date > $1.date }
  }

  /// Translations are told apart by their place in the list, so that its order matters.
  private static func checkOrder(_ items: [YAMLNode], problems: inout [Diagnostic]) {
    var last: CalendarDate?
    for item in items {
      guard let node = item.map?.first(where: { $0.key == "date" })?.value,
        let date = node.scalar.flatMap({ CalendarDate($0) })
      else { continue }
      if let last, date > last {
        problems.append(
          Diagnostic(
            .invalidDate, "this change is newer than the one above it", at: node.location,
            help: ["the newest change stands first"]))
      }
      last = date
    }
  }

  private static func change(
    _ node: YAMLNode, texts: TextResolver, note: SectionNote?, notices: NoticeWriter,
    problems: inout [Diagnostic]
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
    ShownSigns.check(map, ["title"], problems: &problems)
    let pages = map.items("pages", problems: &problems).compactMap { page -> String? in
      guard let id = page.readText("pages", problems: &problems) else { return nil }
      _ = texts.links.resolve("page:\(id)", at: page.location, problems: &problems)
      return id
    }
    return SiteChange(
      date: date, severity: severity, title: title,
      text: notices.inline(texts.inline(map["text"], "text", problems: &problems), note),
      pages: pages)
  }
}
