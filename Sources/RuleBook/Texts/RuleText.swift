/// A text of a rule file that readers see, under a name that stays while its words change.
///
/// Names follow the file: `facts.agency.ask`, `facts.agency.choices.chp`, `outcomes.forbidden`,
/// `decisions.notify.rules.N-held.say`. Citations have no name, since they are never translated.
package struct RuleText: Sendable, Equatable {
  package let key: String
  /// The words of the rule file.
  package let words: String

  package init(key: String, words: String) {
    self.key = key
    self.words = words
  }

  /// The words as one line: folding of long YAML lines is no change of a text.
  package var line: String { Self.line(words) }

  package static func line(_ text: String) -> String {
    var last: UInt8 = 0x20
    let isLine = text.utf8.allSatisfy { byte in
      defer { last = byte }
      return byte != 0x0A && byte != 0x09 && (byte != 0x20 || last != 0x20)
    }
    if isLine, last != 0x20 { return text }
    let words = text.utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
    return words.map { String(Substring($0)) }.joined(separator: " ")
  }
}

extension RuleBook {
  /// Every text that readers see, in the order of the file.
  package var texts: [RuleText] {
    var found: [RuleText] = []
    _ = mapTexts { key, words in
      found.append(RuleText(key: key, words: words))
      return words
    }
    return found
  }

  /// The same rules in the words of another language.
  ///
  /// - Parameter texts: by the names of `texts`; what it lacks stays as it is.
  package func translated(_ texts: [String: String]) -> RuleBook {
    mapTexts { key, words in texts[key] ?? words }
  }
}
