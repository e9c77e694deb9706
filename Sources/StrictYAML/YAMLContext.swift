import Diagnostics
import Yams

/// Turns Yams' nodes into ours: places shifted into the file, forbidden features refused.
struct YAMLContext {
  /// Deep enough for any real file, and far from what would exhaust the stack.
  static let deepest = 40

  let file: SourceFile
  private let lines: SourceLines
  let lineOffset: Int

  init(file: SourceFile, lineOffset: Int) {
    self.file = file
    lines = file.lines
    self.lineOffset = lineOffset
  }

  func location(_ mark: Mark?, length: Int = 1) -> SourceLocation {
    // To YAML, a carriage return and some other signs end a line too: its count may pass the file's.
    SourceLocation(
      file: file, line: min((mark?.line ?? 1) + lineOffset, lines.starts.count),
      column: mark?.column ?? 1, length: length)
  }

  func convert(_ node: Node, depth: Int, problems: inout [Diagnostic]) -> YAMLNode? {
    let place = location(node.mark)
    guard depth <= Self.deepest else {
      problems.append(
        Diagnostic(
          .yamlTooDeep, "this text is nested more than \(Self.deepest) levels deep", at: place,
          help: ["write lists and groups flatter; perhaps a bracket stands here too often"]))
      return nil
    }
    if let anchor = node.anchor {
      // The place of an alias is its anchor's: what is named again is not walked again, since
      // aliases of aliases multiply.
      if problems.contains(where: { $0.code == .yamlAnchor && $0.location == place }) {
        return YAMLNode(content: Self.shape(of: node), location: place)
      }
      problems.append(
        Diagnostic(
          .yamlAnchor, "the anchor \"&\(anchor.rawValue)\" is not allowed here", at: place,
          help: ["write the value out in each place: anchors and aliases hide what a line says"]))
    }
    switch node {
    case .scalar(let scalar):
      return convert(scalar, at: place, problems: &problems)
    case .sequence(let sequence):
      let items = sequence.compactMap { convert($0, depth: depth + 1, problems: &problems) }
      return YAMLNode(content: .list(items), location: place)
    case .mapping(let mapping):
      let entries = mapping.compactMap { key, value in
        entry(key, value, depth: depth, problems: &problems)
      }
      return YAMLNode(content: .map(entries), location: place)
    case .alias:
      problems.append(
        Diagnostic(
          .yamlAnchor, "aliases are not allowed here", at: place,
          help: ["write the value out, or put quotes around text that begins with a star"]))
      // Kept as a text, so that its key does not count as missing too.
      return YAMLNode(content: .scalar("*", isPlain: true), location: place)
    }
  }

  /// A value of the same type with nothing in it.
  private static func shape(of node: Node) -> YAMLNode.Content {
    switch node {
    case .sequence: .list([])
    case .mapping: .map([])
    case .scalar, .alias: .scalar("*", isPlain: true)
    }
  }

  private func convert(
    _ scalar: Node.Scalar, at place: SourceLocation, problems: inout [Diagnostic]
  ) -> YAMLNode? {
    let tag = scalar.tag.description
    if tag.hasPrefix("!") || tag.hasPrefix("tag:yaml.org,2002:") && !Self.plainTags.contains(tag) {
      problems.append(
        Diagnostic(
          .yamlTag, "the YAML tag \"\(tag)\" is not allowed here", at: place,
          help: ["remove the tag: every value is read as the text you wrote"]))
    }
    // Only between double quotes can a character be written by its number.
    if scalar.style == .doubleQuoted,
      let found = HiddenCharacter.first(in: Array(scalar.string.utf8))
    {
      problems.append(HiddenCharacter.problem(of: found.scalar, at: place))
      return nil
    }
    // Quoted and block scalars carry the string tag; plain ones do not.
    let isPlain = scalar.style == .plain || scalar.style == .any
    if isPlain, let slip = PlainTextSlip(scalar.string, at: place, in: lines) {
      problems.append(slip.problem)
    }
    let length = isPlain ? max(1, scalar.string.unicodeScalars.count) : 1
    return YAMLNode(
      content: .scalar(scalar.string, isPlain: isPlain),
      location: SourceLocation(
        file: file, line: place.line, column: place.column, length: length))
  }

  private static let plainTags: Set<String> = ["tag:yaml.org,2002:str", "tag:yaml.org,2002:null"]

  private func entry(
    _ key: Node, _ value: Node, depth: Int, problems: inout [Diagnostic]
  ) -> YAMLNode.Entry? {
    guard case .scalar(let scalar) = key else {
      problems.append(
        Diagnostic(
          .yamlSyntax, "a key must be plain text", at: location(key.mark),
          help: ["put quotes around a value that begins with [ or {"]))
      return nil
    }
    let place = location(scalar.mark, length: scalar.string.unicodeScalars.count)
    if scalar.string == "<<" {
      problems.append(
        Diagnostic(
          .yamlAnchor, "the merge key \"<<\" is not allowed here", at: place,
          help: ["write the keys out: merges hide what a line says"]))
      return nil
    }
    guard let value = convert(value, depth: depth + 1, problems: &problems) else { return nil }
    return YAMLNode.Entry(key: scalar.string, keyLocation: place, value: value)
  }
}
