import Diagnostics
import OfficialText

extension DiagnosticCode {
  package static let lawLacksProvision = DiagnosticCode("law-lacks-provision")
}

/// Finds the official words of each provision of a source page.
struct PassageReader {
  let law: LawText
  /// The anchors of the page's provisions, by the paths in the law that they restate.
  private var anchors: [String: String] = [:]

  /// - Parameter provisions: of the page: path in the law, label, anchor.
  init(law: LawText, provisions: [(path: String, label: String, anchor: String)]) {
    self.law = law
    for provision in provisions {
      for path in span(provision.path, provision.label).paths ?? [] where anchors[path] == nil {
        anchors[path] = provision.anchor
      }
    }
  }

  /// Stands for the section as a whole.
  static let whole = "whole"

  /// Which subdivisions a provision restates: more than one where its label is a range, such as
  /// `(b)–(c)`. Nil, with a problem, where the law has no such subdivision.
  func paths(
    _ path: String, label: String, at place: SourceLocation, problems: inout [Diagnostic]
  ) -> [String]? {
    let span = span(path, label)
    if span.paths == nil { problems.append(missing(span.last, at: place)) }
    return span.paths
  }

  /// The subdivisions from a path to the end of the range in its label, and the path that ends it.
  private func span(_ path: String, _ label: String) -> (paths: [String]?, last: String) {
    if path == Self.whole { return ([""], "") }
    let known = law.words.paths
    guard let first = known.firstIndex(of: path) else { return (nil, path) }
    guard let match = label.firstMatch(of: /\)[\u{2013}-]\(([A-Za-z0-9.]+)\)$/) else {
      return ([path], path)
    }
    let parent = path.split(separator: "-").dropLast().map { "\($0)-" }.joined()
    let last = parent + match.1
    guard let end = known.firstIndex(of: last), end >= first else { return (nil, last) }
    let depth = path.count { $0 == "-" }
    return (
      known[first...end].filter { $0.hasPrefix(parent) && $0.count { $0 == "-" } == depth }, last
    )
  }

  private func missing(_ path: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .lawLacksProvision,
      "the official text of section \(law.section) has no \(StoredWords.label(path))", at: place,
      notes: [.init("the text stands there", at: law.location)],
      help: NearMiss.help(for: path, in: law.words.paths) + [
        "where the anchor is no path of the law, add \"law: a-1\", or \"law: whole\""
      ])
  }

  func passage(of paths: [String]) -> OfficialPassage {
    let blocks = law.words.blocks
    var lines: [OfficialPassage.Line] = []
    let start = blocks.firstIndex { block in paths.contains { Self.holds($0, block.path) } } ?? 0
    let outer = Self.outer(paths.first ?? "")
    for block in blocks[..<start] where outer.contains(block.path) && anchors[block.path] == nil {
      lines += block.paragraphs.map { line(.context, block.depth, $0) }
    }
    var named: Set<String> = []
    for block in blocks[start...] {
      guard let path = paths.first(where: { Self.holds($0, block.path) }) else { continue }
      guard let inner = inner(block.path, of: path, among: paths), let anchor = anchors[inner]
      else {
        lines += block.paragraphs.map { line(.own, block.depth, $0) }
        continue
      }
      if named.insert(inner).inserted {
        let label = inner.split(separator: "-").last.map { "(\($0))" } ?? ""
        lines.append(line(.elsewhere(anchor: anchor), inner.count { $0 == "-" } + 1, label))
      }
    }
    return OfficialPassage(lines: lines)
  }

  private func line(
    _ role: OfficialPassage.Role, _ depth: Int, _ text: String
  ) -> OfficialPassage.Line {
    OfficialPassage.Line(role: role, depth: depth, text: text)
  }

  /// Whether a path is another or stands inside it.
  private static func holds(_ outer: String, _ path: String) -> Bool {
    outer.isEmpty || path == outer || path.hasPrefix(outer + "-")
  }

  /// The paths around a path, the section first.
  private static func outer(_ path: String) -> [String] {
    let parts = path.split(separator: "-").map(String.init)
    return parts.indices.map { parts[..<$0].joined(separator: "-") }
  }

  /// The outermost provision of the page that stands inside another and holds a block.
  private func inner(_ block: String, of path: String, among paths: [String]) -> String? {
    (Self.outer(block) + [block]).first {
      !$0.isEmpty && !paths.contains($0) && Self.holds(path, $0) && anchors[$0] != nil
    }
  }
}
