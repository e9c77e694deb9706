/// Takes out of a script what the browser does not need: whole-line comments, blanks beside
/// punctuation, and long names inside functions.
///
/// It knows strings and regular expressions, but not every corner of JavaScript. A script for it
/// keeps to these rules: comments stand on lines of their own, every statement ends with a
/// semicolon or a brace, there are no template strings, no `+ +` or `- -`, no labels, no `catch`,
/// no `with` and no function expressions with names; variables come from `var` and parameters.
package enum CompactScript {
  package static func compact(_ source: [UInt8]) -> String {
    let lines = source.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.compactMap {
      (line) -> [UInt8]? in
      let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      return text.isEmpty || text.starts(with: "//".utf8) ? nil : tightened(text)
    }
    return ScriptNames.shortened(joined(lines))
  }

  /// Lines end in a break only where the next one might otherwise run into it.
  private static func joined(_ lines: [[UInt8]]) -> [UInt8] {
    var result: [UInt8] = []
    for line in lines {
      if let last = result.last, let first = line.first, !separates(last), !isClosing(first) {
        result.append(UInt8(ascii: "\n"))
      }
      result += line
    }
    return result
  }

  /// After one of these no line can end a statement by itself, or the statement has ended.
  private static func separates(_ byte: UInt8) -> Bool { "{([,;:?&|=<>!".utf8.contains(byte) }

  /// Before one of these a statement goes on, or a block ends.
  private static func isClosing(_ byte: UInt8) -> Bool { "})].,:?&|".utf8.contains(byte) }

  /// The line without blanks beside punctuation, its strings and expressions untouched.
  private static func tightened(_ line: ArraySlice<UInt8>) -> [UInt8] {
    let tokens = ScriptTokens(line).texts
    var result: [UInt8] = []
    for (index, token) in tokens.enumerated() {
      let next = index + 1 < tokens.count ? tokens[index + 1].first : nil
      let isBlank = token.elementsEqual(CollectionOfOne(UInt8(ascii: " ")))
      if !isBlank || areKeptApart(result.last, next) { result += token }
    }
    return result
  }

  /// Two words, or two signs that would become one operator.
  private static func areKeptApart(_ left: UInt8?, _ right: UInt8?) -> Bool {
    guard let left, let right else { return false }
    return ScriptTokens.isWord(left) && ScriptTokens.isWord(right)
      || left == right && (left == UInt8(ascii: "+") || left == UInt8(ascii: "-"))
  }
}
