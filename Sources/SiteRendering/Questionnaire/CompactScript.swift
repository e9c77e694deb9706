/// Takes out of a script what the browser does not need: whole-line comments, blanks beside
/// punctuation, and long names inside functions.
///
/// It knows strings and regular expressions, but not every corner of JavaScript. A script for it
/// keeps to these rules: comments stand on lines of their own, every statement ends with a
/// semicolon or a brace, there are no template strings, no `+ +` or `- -`, no labels, no `catch`,
/// no `with` and no function expressions with names; variables come from `var` and parameters.
package enum CompactScript {
  package static func compact(_ source: String) -> String {
    var lines: [String] = []
    for line in source.split(separator: "\n") {
      let text = line.drop { $0 == " " || $0 == "\t" }
      if !text.isEmpty, !text.hasPrefix("//") { lines.append(String(text)) }
    }
    return ScriptNames.shortened(joined(lines.map(tightened)))
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
    let tokens = ScriptTokens(line).texts
    var result = ""
    for (index, token) in tokens.enumerated() {
      let next = index + 1 < tokens.count ? tokens[index + 1].first : nil
      let isNeeded =
        isWord(result.last) && isWord(next) || isSign(result.last, next)
      if token != " " || isNeeded { result += token }
    }
    return result
  }

  private static func isWord(_ character: Character?) -> Bool {
    character.map(ScriptTokens.isWord) ?? false
  }

  /// Two signs that would become one operator.
  private static func isSign(_ left: Character?, _ right: Character?) -> Bool {
    (left == "+" && right == "+") || (left == "-" && right == "-")
  }
}
