/// Cuts a text into the words of an index.
package struct Words: Sendable {
  package let rules: WordRules

  package init(_ rules: WordRules) { self.rules = rules }

  /// Small letters without accents; the rest as it is. `Ñ` and `ñ` become `n`, `Đ` becomes `d`.
  package static func fold(_ text: String) -> String {
    var bytes: [UInt8] = []
    Folding.fold(text, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The terms of a text in its order, without words that say nothing.
  ///
  /// Section numbers stay whole and lose their brackets: `§ 7282.5 (b)` is `7282.5b` and `7282.5`,
  /// `(a)(1)(D)` is `a1d`, `I-247A` is `i247a` and `247a`. Chinese gives pairs of characters.
  package func terms(of text: String) -> [String] {
    var tokens = Tokens()
    tokens.begin(text)
    var found: [String] = []
    while let token = tokens.next() {
      guard let term = rules.term(of: tokens.bytes[token]) else { continue }
      found.append(String(decoding: term, as: UTF8.self))
    }
    return found
  }
}
