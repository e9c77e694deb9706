/// Rewrites tags of finished HTML for paper: links become plain words, and ids get a prefix.
struct PaperTags {
  let prefix: String

  /// A piece of HTML whose tags are whole.
  func rewritten(_ html: some StringProtocol) -> String {
    var output = ""
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      output += rest[..<open]
      guard let close = rest[open...].firstIndex(of: ">") else { break }
      output += tag(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return output + rest
  }

  private func tag(_ tag: some StringProtocol) -> String {
    if tag == "</a>" { return "</span>" }
    guard tag.hasPrefix("<a ") else { return prefixed(tag) }
    let kept = ["class", "dir", "lang"].compactMap { name in
      Self.value(of: name, in: tag).map { " \(name)=\"\($0)\"" }
    }
    return "<span\(kept.joined())>"
  }

  private func prefixed(_ tag: some StringProtocol) -> String {
    [" id=\"", " aria-labelledby=\""].reduce(String(tag)) { text, attribute in
      text.split(separator: attribute, omittingEmptySubsequences: false)
        .joined(separator: attribute + prefix)
    }
  }

  private static func value(of name: String, in tag: some StringProtocol) -> Substring? {
    let text = String(tag)
    let parts = text.split(separator: " \(name)=\"", maxSplits: 1)
    return parts.count == 2 ? parts[1].split(separator: "\"").first : nil
  }
}
