import Diagnostics
import Yams

extension YAMLContext {
  /// What the scanner found, in words of people who have never read YAML's grammar.
  ///
  /// - Parameter opener: where the group or list begins that the scanner was in.
  func syntax(
    _ problem: String, at mark: Mark, within opener: Mark?, in text: String
  ) -> Diagnostic {
    if Self.comesOfQuotes(problem), let place = loneQuote(before: mark, in: text) {
      return Diagnostic(
        .yamlSyntax, "a quotation mark stands here without its partner", at: place,
        notes: [.init("the text cannot be read from here on", at: location(mark))],
        help: [
          "close the quotation mark at the end of the value",
          "inside quotes, write \\\" for a quotation mark of the text",
        ])
    }
    if problem.hasPrefix("did not find expected ','"), let opener, opener.line < mark.line {
      let bracket = problem.hasSuffix("'}'") ? "{" : "["
      return Diagnostic(
        .yamlSyntax, "\"\(bracket)\" is opened here and not closed", at: location(opener),
        notes: [.init("the text cannot be read from here on", at: location(mark))],
        help: [
          bracket == "{"
            ? "write a group as {key: value, other: \"text, with a comma\"}"
            : "write a list as [one, \"two, with a comma\"]"
        ])
    }
    if problem.contains("cannot start any token"), character(at: mark, in: text) == "\t" {
      return syntax("tab character", at: mark, within: opener, in: text)
    }
    if problem == "could not find expected ':'",
      let place = lineWithoutColon(before: mark, in: text)
    {
      let (message, help) = Self.words(for: problem)
      return Diagnostic(.yamlSyntax, message, at: place, help: help)
    }
    if let place = strangeBlank(before: mark, in: text) {
      return Diagnostic(
        .yamlSyntax, "this line begins with a no-break space, which is no blank to YAML", at: place,
        help: ["indent with spaces"])
    }
    let (message, help) = Self.words(for: problem)
    let place =
      problem.contains("expected alphabetic") ? wordStart(before: mark, in: text) : location(mark)
    return Diagnostic(.yamlSyntax, message, at: place, help: help)
  }

  /// A no-break space in the indent of one of the last lines that were read, as other programs leave
  /// it.
  private func strangeBlank(before mark: Mark, in text: String) -> SourceLocation? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let last = min(mark.line, lines.count)
    return (max(1, last - 12)..<last + 1).first { number in
      lines[number - 1].first { $0 != " " } == "\u{A0}"
    }.map { number in
      let column = lines[number - 1].prefix { $0 == " " }.count + 1
      return SourceLocation(file: file, line: number + lineOffset, column: column)
    }
  }

  private static func words(for problem: String) -> (message: String, help: [String]) {
    switch problem {
    case "mapping values are not allowed in this context":
      (
        "a colon stands in the middle of a value",
        [
          "put quotes around text that has a colon: say: \"The person: is free\"",
          "if this line begins a key, indent it as much as the keys above it",
        ]
      )
    case let text where text.contains("tab character") || text.contains("'\t'"):
      ("a tab stands where blanks must", ["indent with spaces, not tabs"])
    case let text where text.contains("cannot start any token"):
      (
        "a value may not begin with this character",
        ["indent with spaces, not tabs", "put quotes around text that begins with a sign"]
      )
    case let text where text.contains("expected the node content"),
      let text where text.contains("expected node content"):
      (
        "a value is missing or begins with a sign that YAML reserves",
        ["put quotes around the value"]
      )
    case let text where text.contains("expected alphabetic or numeric character"):
      (
        "a value begins with \"&\" or \"*\", which YAML reserves",
        ["put quotes around text that begins with a sign"]
      )
    case "could not find expected ':'":
      (
        "this line is neither \"key: value\" nor part of the value above it",
        ["put a colon and a blank after the key", "indent text that goes on in a second line"]
      )
    case "did not find expected key", "did not find expected '-' indicator",
      "block sequence entries are not allowed in this context",
      "mapping keys are not allowed in this context":
      (
        "this line does not fit with the lines around it",
        [
          "give the keys of one group the same indent",
          "put quotes around a value that holds quotes, brackets or a colon",
        ]
      )
    case "did not find expected ',' or ']'":
      (
        "a colon or a bracket stands in the middle of text inside [ ], or \"[\" is never closed",
        ["put quotes around the text, and a comma between values: [\"a, b\", c]"]
      )
    case "did not find expected ',' or '}'":
      (
        "a colon or a bracket stands in the middle of text inside { }, or \"{\" is never closed",
        ["put quotes around the text: {ask: \"The person: is free\"}"]
      )
    case "found unknown escape character":
      (
        "a backslash in double quotes begins nothing that YAML knows",
        ["write \\\\ for a backslash, or use single quotes"]
      )
    case "found unexpected end of stream":
      (
        "a quotation mark that was opened is never closed",
        ["close it at the end of the value"]
      )
    case "did not find expected comment or line break":
      (
        "after \"|\" or \">\" the text begins in the next line",
        ["put the text into the next line, indented; or put quotes around the value"]
      )
    case "but found another document", "did not find expected <document start>":
      ("a second document begins here", ["a file holds one document: remove the line \"---\""])
    default:
      (
        "this is not readable as YAML (\(problem))",
        ["check the indent of this line and the one before it"]
      )
    }
  }

  /// Whether a quotation mark some lines before may be what is really wrong.
  private static func comesOfQuotes(_ problem: String) -> Bool {
    problem == "did not find expected key" || problem == "found unexpected end of stream"
      || problem == "could not find expected ':'" || problem.hasPrefix("did not find expected ','")
      || problem == "found unexpected document indicator"
  }

  /// The last double quotation mark of the nearest line, going up, that has an odd number of them.
  private func loneQuote(before mark: Mark, in text: String) -> SourceLocation? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for index in stride(from: min(mark.line, lines.count) - 1, through: 0, by: -1) {
      var last: Int?
      var count = 0
      var isEscaped = false
      for (column, scalar) in lines[index].unicodeScalars.enumerated() {
        if scalar == "\"", !isEscaped {
          count += 1
          last = column
        }
        isEscaped = scalar == "\\" && !isEscaped
      }
      guard count % 2 == 1, let last else { continue }
      return SourceLocation(
        file: file, line: index + 1 + lineOffset, column: last + 1, length: 1)
    }
    return nil
  }

  /// The scanner notices that a colon is missing only in the line below; nil where it is there.
  private func lineWithoutColon(before mark: Mark, in text: String) -> SourceLocation? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard mark.line >= 2, mark.line - 2 < lines.count else { return nil }
    let line = lines[mark.line - 2]
    let words = line.drop { $0 == " " || $0 == "-" }
    guard !words.isEmpty, !words.hasPrefix("#"), !words.contains(": "), !words.hasSuffix(":")
    else { return nil }
    return SourceLocation(
      file: file, line: mark.line - 1 + lineOffset,
      column: line.unicodeScalars.count - words.unicodeScalars.count + 1,
      length: words.unicodeScalars.count)
  }

  private func line(of mark: Mark, in text: String) -> [Unicode.Scalar] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.contains(mark.line - 1) ? Array(lines[mark.line - 1].unicodeScalars) : []
  }

  private func character(at mark: Mark, in text: String) -> Unicode.Scalar? {
    let line = line(of: mark, in: text)
    return line.indices.contains(mark.column - 1) ? line[mark.column - 1] : nil
  }

  /// Where the word begins in which the scanner stopped.
  private func wordStart(before mark: Mark, in text: String) -> SourceLocation {
    let line = line(of: mark, in: text)
    var column = min(mark.column - 1, line.count)
    while column > 0, !" [{,".unicodeScalars.contains(line[column - 1]) { column -= 1 }
    return SourceLocation(
      file: file, line: mark.line + lineOffset, column: column + 1,
      length: max(1, mark.column - 1 - column))
  }

  /// The first control character, which YAML's grammar leaves out.
  func forbiddenCharacter(in text: String) -> SourceLocation? {
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: (line, column) = (line + 1, 0)
      case 0x09, 0x0D, 0x85: break
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF:
        return SourceLocation(file: file, line: line + lineOffset, column: column)
      default: break
      }
      column += 1
    }
    return nil
  }
}
