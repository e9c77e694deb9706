/// Takes out of a script what the browser does not read: whole-line comments, and blanks beside
/// punctuation.
///
/// It knows strings and regular expressions, but not every corner of JavaScript. A script for it
/// keeps to these rules: comments stand on lines of their own, every statement ends with a
/// semicolon or a brace, there are no template strings, and no `+ +` or `- -`.
package enum CompactScript {
  package static func compact(_ source: String) -> String {
    var lines: [String] = []
    for line in source.split(separator: "\n") {
      let text = line.drop { $0 == " " || $0 == "\t" }
      if !text.isEmpty, !text.hasPrefix("//") { lines.append(String(text)) }
    }
    return joined(lines.map(tightened))
  }

  /// Lines end in a break only where the next one might otherwise run into it.
  private static func joined(_ lines: [String]) -> String {
    var result = ""
    for line in lines {
      if let last = result.last, let first = line.first, !separates(last), !isClosing(first) {
        result += "\n"
      }
      result += line
    }
    return result
  }

  /// After one of these no line can end a statement by itself, or the statement has ended.
  private static func separates(_ character: Character) -> Bool {
    "{([,;:?&|=<>!".contains(character)
  }

  /// Before one of these a statement goes on, or a block ends.
  private static func isClosing(_ character: Character) -> Bool { "})].,:?&|".contains(character) }

  /// The line without blanks beside punctuation, its strings and expressions untouched.
  private static func tightened(_ line: String) -> String {
    var result = ""
    var rest = line[...]
    while let character = rest.first {
      if character == "'" || character == "\"" || character == "/" && startsPattern(after: result) {
        let literal = literal(rest)
        result += literal
        rest = rest.dropFirst(literal.count)
        continue
      }
      rest.removeFirst()
      if character == " " {
        let isBetweenWords = isWord(result.last) && isWord(rest.first)
        if !isBetweenWords, !isSign(result.last, rest.first) { continue }
      }
      result.append(character)
    }
    return result
  }

  private static func isWord(_ character: Character?) -> Bool {
    guard let character else { return false }
    return character.isLetter || character.isNumber || character == "_" || character == "$"
  }

  /// Two signs that would become one operator.
  private static func isSign(_ left: Character?, _ right: Character?) -> Bool {
    (left == "+" && right == "+") || (left == "-" && right == "-")
  }

  /// A slash begins an expression where no value can stand before it.
  private static func startsPattern(after text: String) -> Bool {
    guard let last = text.last(where: { $0 != " " }) else { return true }
    return "(,=:;!&|?{}[".contains(last)
  }

  /// A string or a regular expression from its first sign to its last.
  private static func literal(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      result.append(character)
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if result.count > 1, character == text.first {
        break
      }
    }
    return result
  }
}
