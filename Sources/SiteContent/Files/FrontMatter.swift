import Diagnostics
import Storage
import StrictYAML

extension DiagnosticCode {
  package static let missingFrontMatter = DiagnosticCode("missing-front-matter")
  package static let unclosedFrontMatter = DiagnosticCode("unclosed-front-matter")
}

/// A Markdown file cut in two: the YAML between `---` lines, and the body.
struct FrontMatter {
  /// The root of the YAML; nil, with a problem, where it is not readable.
  let root: YAMLNode?
  private let file: SourceFile
  /// Where the body begins: a byte of the file, and its line (from 1).
  let bodyStart: Int
  let bodyLine: Int

  /// Nil, with a problem, where the file cannot be cut in two.
  init?(_ file: SourceFile, problems: inout [Diagnostic]) {
    guard Self.isReadable(file, problems: &problems) else { return nil }
    let lines = file.lines
    guard Self.isFence(lines, line: 1) else {
      problems.append(
        Diagnostic(
          .missingFrontMatter, "the file does not begin with front matter",
          at: SourceLocation(file: file, line: 1, column: 1),
          help: ["begin with a line \"---\", the page's keys, and another line \"---\""]))
      return nil
    }
    guard
      let close = (2...max(2, lines.starts.count)).first(where: { Self.isFence(lines, line: $0) })
    else {
      problems.append(
        Diagnostic(
          .unclosedFrontMatter, "the front matter that begins here is never closed",
          at: SourceLocation(file: file, line: 1, column: 1, length: 3),
          help: ["put a line \"---\" after the last key"]))
      return nil
    }
    let yaml = lines.bytes[lines.starts[1]..<lines.starts[close - 1]]
    TextCheck.reordering(in: Array(yaml), of: file, from: lines.starts[1], problems: &problems)
    let text = String(decoding: yaml, as: UTF8.self)
    let before = problems.count
    self.root = YAMLText.parse(text, in: file, firstLine: 2, problems: &problems)
    if root == nil, problems.count == before {
      problems.append(
        Diagnostic(
          .missingKey, "the front matter is empty",
          at: SourceLocation(file: file, line: 1, column: 1, length: 3),
          help: ["begin with the keys \"kind\" and \"title\""]))
    }
    self.file = file
    self.bodyLine = close + 1
    self.bodyStart = close < lines.starts.count ? lines.starts[close] : lines.bytes.count
  }

  /// What the last build read in the very same bytes; nil where it is damaged.
  init?(_ stored: StoredFront, of file: SourceFile) {
    var reader = ByteReader(stored.root)
    guard let root = YAMLNode(from: &reader, in: file), reader.left == 0 else { return nil }
    self.root = root
    self.file = file
    (bodyStart, bodyLine) = (stored.bodyStart, stored.bodyLine)
  }

  /// The YAML for a store; nil where it is not readable.
  var storedRoot: [UInt8]? {
    root.map { root in
      var writer = ByteWriter()
      root.write(to: &writer)
      return writer.bytes
    }
  }

  /// The bytes of a file before its body: all of them, where no line closes the front matter.
  static func head(of file: SourceFile) -> ArraySlice<UInt8> {
    let lines = file.lines
    guard let close = (2...max(2, lines.starts.count)).first(where: { isFence(lines, line: $0) }),
      close < lines.starts.count
    else { return lines.bytes[...] }
    return lines.bytes[..<lines.starts[close]]
  }

  /// The id that a line of an unreadable front matter seems to give.
  var guessedID: String? {
    Self.guess("id", in: String(decoding: file.bytes[..<bodyStart], as: UTF8.self))
  }

  /// What a page that cannot be read may be called: by its file, its id, its slug.
  static func guessedNames(in file: SourceFile) -> [String] {
    let stem = file.path.split(separator: "/").last.map { String($0.dropLast(3)) }
    return [stem, guess("id", in: file.text), guess("slug", in: file.text)].compactMap { $0 }
  }

  private static func guess(_ key: String, in yaml: String) -> String? {
    let line = yaml.split(whereSeparator: \.isNewline).first { $0.hasPrefix("\(key):") }
    return line.map {
      $0.dropFirst(key.utf8.count + 1).filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    }
  }

  private static func isFence(_ lines: SourceLines, line: Int) -> Bool {
    // Past the first line, which may begin with a mark, most lines are told by their first byte.
    if line > 1, line <= lines.starts.count {
      let start = lines.starts[line - 1]
      guard start < lines.bytes.count, lines.bytes[start] == UInt8(ascii: "-") else { return false }
    }
    guard var text = lines.line(line) else { return false }
    if line == 1, text.hasPrefix("\u{FEFF}") { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text == "---"
  }

  /// Yams and the reader of bodies both want UTF-8 without NUL; say so at the place.
  static func isReadable(_ file: SourceFile, problems: inout [Diagnostic]) -> Bool {
    let bytes = file.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      problems.append(
        Diagnostic(
          .invalidText, "the file is in UTF-16",
          at: SourceLocation(file: file, line: 1, column: 1), help: ["save the file as UTF-8"]))
      return false
    }
    if let nul = bytes.firstIndex(of: 0) {
      problems.append(
        Diagnostic(
          .invalidText, "the file has a NUL byte", at: file.location(atByte: nul),
          help: ["save the file as UTF-8 text"]))
      return false
    }
    guard let fault = UTF8Fault.first(in: bytes) else { return true }
    problems.append(
      Diagnostic(
        .invalidText, "the file is not valid UTF-8 here", at: file.location(atByte: fault),
        help: ["save the file as UTF-8"]))
    return false
  }
}
