import Diagnostics
import StrictYAML

extension DiagnosticCode {
  package static let missingFrontMatter = DiagnosticCode("missing-front-matter")
  package static let unclosedFrontMatter = DiagnosticCode("unclosed-front-matter")
}

/// A Markdown file cut in two: the YAML between `---` lines, and the body.
struct FrontMatter {
  /// The root of the YAML; nil, with a problem, where it is not readable.
  let root: YAMLNode?
  /// The YAML as text.
  private let text: String
  /// The body, and the line of the file in which it begins (from 1).
  let body: ArraySlice<UInt8>
  let bodyLine: Int

  /// Nil, with a problem, where the file cannot be cut in two.
  init?(_ file: SourceFile, problems: inout [Diagnostic]) {
    guard Self.isReadable(file, problems: &problems) else { return nil }
    guard Self.isFence(file, line: 1) else {
      problems.append(
        Diagnostic(
          .missingFrontMatter, "the file does not begin with front matter",
          at: SourceLocation(file: file, line: 1, column: 1),
          help: ["begin with a line \"---\", the page's keys, and another line \"---\""]))
      return nil
    }
    guard
      let close = (2...max(2, file.lineStarts.count)).first(where: { Self.isFence(file, line: $0) })
    else {
      problems.append(
        Diagnostic(
          .unclosedFrontMatter, "the front matter that begins here is never closed",
          at: SourceLocation(file: file, line: 1, column: 1, length: 3),
          help: ["put a line \"---\" after the last key"]))
      return nil
    }
    let yaml = file.bytes[file.lineStarts[1]..<file.lineStarts[close - 1]]
    TextCheck.reordering(in: Array(yaml), of: file, from: file.lineStarts[1], problems: &problems)
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
    self.text = text
    self.bodyLine = close + 1
    self.body =
      close < file.lineStarts.count ? file.bytes[file.lineStarts[close]...] : file.bytes[0..<0]
  }

  /// The bytes of a file before its body: all of them, where no line closes the front matter.
  static func head(of file: SourceFile) -> ArraySlice<UInt8> {
    let lines = 2...max(2, file.lineStarts.count)
    guard let close = lines.first(where: { isFence(file, line: $0) }),
      close < file.lineStarts.count
    else { return file.bytes[...] }
    return file.bytes[..<file.lineStarts[close]]
  }

  /// The id that a line of an unreadable front matter seems to give.
  var guessedID: String? { Self.guess("id", in: text) }

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

  private static func isFence(_ file: SourceFile, line: Int) -> Bool {
    // Past the first line, which may begin with a mark, most lines are told by their first byte.
    if line > 1, line <= file.lineStarts.count {
      let start = file.lineStarts[line - 1]
      guard start < file.bytes.count, file.bytes[start] == UInt8(ascii: "-") else { return false }
    }
    guard var text = file.line(line) else { return false }
    if line == 1, text.hasPrefix("\u{FEFF}") { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text == "---"
  }

  /// Yams and the reader of bodies both want UTF-8 without NUL; say so at the place.
  static func isReadable(_ file: SourceFile, problems: inout [Diagnostic]) -> Bool {
    if file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF]) {
      problems.append(
        Diagnostic(
          .invalidText, "the file is in UTF-16",
          at: SourceLocation(file: file, line: 1, column: 1), help: ["save the file as UTF-8"]))
      return false
    }
    if let nul = file.bytes.firstIndex(of: 0) {
      problems.append(
        Diagnostic(
          .invalidText, "the file has a NUL byte", at: file.location(atByte: nul),
          help: ["save the file as UTF-8 text"]))
      return false
    }
    guard let fault = UTF8Fault.first(in: file.bytes) else { return true }
    problems.append(
      Diagnostic(
        .invalidText, "the file is not valid UTF-8 here", at: file.location(atByte: fault),
        help: ["save the file as UTF-8"]))
    return false
  }
}
