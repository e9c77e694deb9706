/// The words and signs of a script: names, strings and regular expressions whole, all else sign by
/// sign. Joined, they are the script again.
struct ScriptTokens {
  private(set) var texts: [String] = []

  init(_ source: String) {
    var rest = source[...]
    var last: Character?
    while let character = rest.first {
      let text: String
      if character == "'" || character == "\""
        || character == "/" && Self.startsPattern(after: last)
      {
        text = Self.literal(rest)
      } else if Self.isWord(character) {
        text = String(rest.prefix(while: Self.isWord))
      } else {
        text = String(character)
      }
      texts.append(text)
      rest = rest.dropFirst(text.count)
      if character != " " { last = text.last }
    }
  }

  static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "$"
  }

  /// A slash begins an expression where no value can stand before it.
  private static func startsPattern(after last: Character?) -> Bool {
    last.map { "(,=:;!&|?{}[".contains($0) } ?? true
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
