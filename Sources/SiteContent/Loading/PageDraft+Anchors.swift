import Diagnostics
import Markdown
import StrictYAML

extension PageDraft {
  static func anchors(
    _ map: YAMLMap, _ headings: [MarkdownOutput.Heading]
  ) -> Set<String> {
    var anchors = Set<String>(minimumCapacity: headings.count)
    for heading in headings { anchors.insert(heading.id) }
    for (path, _) in provisionPaths(map) { anchors.insert(path) }
    for (id, _) in claimIDs(map) { anchors.insert(id) }
    return anchors
  }

  /// The paths of a source's provisions, with their places.
  var provisionPaths: [(String, SourceLocation)] { Self.provisionPaths(map) }

  private static func provisionPaths(_ map: YAMLMap) -> [(String, SourceLocation)] {
    scalars(of: "path", in: map["provisions"])
  }

  /// The ids of an article's claims, with their places.
  var claimIDs: [(String, SourceLocation)] { Self.claimIDs(map) }

  private static func claimIDs(_ map: YAMLMap) -> [(String, SourceLocation)] {
    scalars(of: "id", in: map["claims"])
  }

  /// What the law prints for each provision, by path.
  var provisionLabels: [String: String] {
    var labels: [String: String] = [:]
    for item in map["provisions"]?.list ?? [] {
      let entries = item.map ?? []
      guard let path = entries.first(where: { $0.key == "path" })?.value.scalar,
        let label = entries.first(where: { $0.key == "label" })?.value.scalar
      else { continue }
      labels[path] = label
    }
    return labels
  }

  private static func scalars(
    of key: String, in list: YAMLNode?
  ) -> [(String, SourceLocation)] {
    (list?.list ?? []).compactMap { item in
      guard let value = item.map?.first(where: { $0.key == key })?.value, let text = value.scalar
      else { return nil }
      return (text, value.location)
    }
  }
}
