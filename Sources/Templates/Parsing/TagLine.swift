import Diagnostics

/// The rule for tags that stand alone on their line.
enum TagLine {
  /// Whether a line holds nothing but silent tags, so that it prints nothing itself.
  ///
  /// One such tag may stand alone. Of parents and blocks several may share the line, unless a block
  /// both opens and ends there: then its place is within the line.
  static func standsAlone(
    _ line: [TemplateToken], file: SourceFile, open: [TreeBuilder.Open]
  ) -> Bool {
    var tags: [TemplateTag] = []
    for token in line {
      switch token {
      case .text(let range):
        guard file.bytes[range].allSatisfy({ $0.isBlank || $0 == 0x0A || $0 == 0x0D }) else {
          return false
        }
      case .tag(let tag):
        guard tag.mayStandAlone else { return false }
        tags.append(tag)
      }
    }
    return tags.count == 1 || tags.count > 1 && areInheritance(tags, open: open.map(\.tag.kind))
  }

  private static func areInheritance(
    _ tags: [TemplateTag], open: [TemplateTag.Kind]
  ) -> Bool {
    var open = open
    let before = open.count
    var lowest = before
    for tag in tags {
      switch tag.kind {
      case .parent, .block: open.append(tag.kind)
      case .close:
        let isOfThisLine = open.count > lowest
        guard let kind = open.popLast() else { return false }
        lowest = min(lowest, open.count)
        guard kind == .parent || kind == .block && !isOfThisLine else { return false }
      default: return false
      }
    }
    return true
  }
}
