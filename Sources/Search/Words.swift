import Foundation

/// Cuts a text into the words of an index.
package struct Words: Sendable {
  package let rules: WordRules

  package init(_ rules: WordRules) { self.rules = rules }

  /// Small letters without accents; the rest as it is. `Ñ` and `ñ` become `n`, `Đ` becomes `d`.
  package static func fold(_ text: String) -> String {
    let small = text.lowercased()
    // ASCII has no accents, and taking them off takes long.
    if small.utf8.allSatisfy({ $0 < 0x80 }) { return small }
    var scalars = String.UnicodeScalarView()
    for scalar in small.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x300...0x36F: continue
      case 0x111: scalars.append("d")
      default: scalars.append(scalar)
      }
    }
    return String(scalars).precomposedStringWithCanonicalMapping
  }

  /// The terms of a text in its order, without words that say nothing.
  ///
  /// Section numbers stay whole and lose their brackets: `§ 7282.5 (b)` is `7282.5b` and `7282.5`,
  /// `(a)(1)(D)` is `a1d`, `I-247A` is `i247a` and `247a`. Chinese gives pairs of characters.
  package func terms(of text: String) -> [String] {
    var known: [String: String] = [:]
    return terms(of: text, known: &known)
  }

  /// The same.
  ///
  /// - Parameter known: terms by the words that they were made from, empty for words that say
  ///   nothing; a text repeats most of its words.
  func terms(of text: String, known: inout [String: String]) -> [String] {
    var found: [String] = []
    for token in Tokens(Self.fold(text)).all {
      switch token {
      case .number(let whole, let part):
        found.append(whole)
        if let part { found.append(part) }
      case .word(let word):
        let term = known[word] ?? (rules.stopWords.contains(word) ? "" : rules.stem(word))
        known[word] = term
        if !term.isEmpty { found.append(term) }
      case .characters(let run): found += Self.pairs(run)
      }
    }
    return found
  }

  private static func pairs(_ run: [Unicode.Scalar]) -> [String] {
    guard run.count > 1 else { return run.map { String(Character($0)) } }
    return zip(run, run.dropFirst()).map { String(Character($0)) + String(Character($1)) }
  }
}
