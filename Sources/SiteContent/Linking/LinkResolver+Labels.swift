extension LinkResolver {
  /// What to call the target of a link that has no text of its own: `§ 7284.6(a)(1)(B)`, or the
  /// title of a page.
  package func label(of destination: String) -> String {
    let parts = destination.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return destination }
    let target = parts[1]
    switch parts[0] {
    case "cite":
      let pieces = target.split(separator: "/", maxSplits: 1).map(String.init)
      let name = index.shortCitations[pieces[0]] ?? pieces[0]
      guard pieces.count == 2 else { return name }
      let label = index.page(pieces[0], in: language.code)?.labels[pieces[1]] ?? ""
      return label.hasPrefix("(") ? name + label : label.isEmpty ? name : "\(name), \(label)"
    case "page":
      let id = target.split(separator: "#").first.map(String.init) ?? target
      return index.page(id, in: language.code)?.title ?? target
    case "https": return index.addressesByURL[destination]?.title ?? destination
    default: return target
    }
  }
}
