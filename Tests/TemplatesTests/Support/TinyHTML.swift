/// A reader of HTML that knows nothing of the code under test: enough of the standard for pages
/// without raw text but `title`.
struct TinyHTML: Equatable {
  enum Piece: Equatable {
    case start(String, [String: String])
    case end(String)
    case text(String)
    case comment
  }

  private(set) var pieces: [Piece] = []

  init(_ html: String) {
    let scalars = Array(html.unicodeScalars)
    var index = 0
    var text = ""
    func flush(_ pieces: inout [Piece]) {
      if !text.isEmpty { pieces.append(.text(Self.decoded(text))) }
      text = ""
    }
    while index < scalars.count {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      if scalars[index] == "<", Self.isLetter(next) || next == "/" || next == "!" || next == "?" {
        flush(&pieces)
        if next == "!" || next == "?" {
          pieces.append(.comment)
          while index < scalars.count, scalars[index] != ">" { index += 1 }
          index += 1
        } else {
          pieces.append(Self.tag(scalars, &index))
        }
      } else {
        text.unicodeScalars.append(scalars[index])
        index += 1
      }
    }
    flush(&pieces)
  }

  private static func tag(_ scalars: [Unicode.Scalar], _ index: inout Int) -> Piece {
    index += 1
    let isEnd = scalars[index] == "/"
    if isEnd { index += 1 }
    let name = word(scalars, &index) { isSpace($0) || $0 == ">" || $0 == "/" }
    var attributes: [String: String] = [:]
    while index < scalars.count, scalars[index] != ">" {
      if isSpace(scalars[index]) || scalars[index] == "/" {
        index += 1
        continue
      }
      let key = word(scalars, &index) { isSpace($0) || $0 == "=" || $0 == ">" || $0 == "/" }
      var value = ""
      if index < scalars.count, scalars[index] == "=" {
        index += 1
        let quote = index < scalars.count ? scalars[index] : " "
        if quote == "\"" || quote == "'" {
          index += 1
          value = word(scalars, &index) { $0 == quote }
          index += 1
        } else {
          value = word(scalars, &index) { isSpace($0) || $0 == ">" }
        }
      }
      attributes[key.lowercased()] = decoded(value)
    }
    index += 1
    return isEnd ? .end(name) : .start(name, attributes)
  }

  private static func word(
    _ scalars: [Unicode.Scalar], _ index: inout Int, until isEnd: (Unicode.Scalar) -> Bool
  ) -> String {
    var result = ""
    while index < scalars.count, !isEnd(scalars[index]) {
      result.unicodeScalars.append(scalars[index])
      index += 1
    }
    return result
  }

  /// Text with its character references replaced, also those without a final semicolon that
  /// browsers accept.
  static func decoded(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let ampersand = rest.unicodeScalars.firstIndex(of: "&") {
      result += rest[..<ampersand]
      rest = rest[ampersand...]
      let known = [
        ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
        ("&#13;", "\r"), ("&lt", "<"), ("&gt", ">"), ("&quot", "\""), ("&amp", "&"),
        ("&colon;", ":"), ("&Tab;", "\t"), ("&#x3c;", "<"), ("&#60", "<"),
      ]
      if let (name, value) = known.first(where: { rest.utf8.starts(with: $0.0.utf8) }) {
        result += value
        rest = Substring(rest.utf8.dropFirst(name.utf8.count))
      } else {
        result += "&"
        rest = Substring(rest.unicodeScalars.dropFirst())
      }
    }
    return result + rest
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" || scalar == "\u{C}"
  }
}
