/// A text with names between per cent signs, such as `%title%`, that values take the place of.
package enum ScaffoldText {
  /// Names without a value stay as they are; so do per cent signs that stand alone.
  package static func fill(_ text: String, _ values: [String: String]) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "%") {
      let name = rest[rest.index(after: start)...].prefix { $0.isLetter || $0 == "-" }
      let end = name.endIndex
      guard end < rest.endIndex, rest[end] == "%", let value = values[String(name)] else {
        result += rest[...start]
        rest = rest[rest.index(after: start)...]
        continue
      }
      result += rest[..<start] + value
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
