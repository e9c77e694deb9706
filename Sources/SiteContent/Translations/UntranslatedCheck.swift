import Diagnostics

extension DiagnosticCode {
  package static let untranslatedText = DiagnosticCode("untranslated-text")
}

/// Sentences of a translation that are, letter for letter, those of the text that it translates.
///
/// Names and short labels may well be the same in two languages. Five words of which three begin
/// with a small letter are a sentence, and nobody translated it.
enum UntranslatedCheck {
  private static let fewest = (words: 5, small: 3)

  /// - Parameter original: the name of the language that is translated.
  static func run(
    _ sections: [TranslatedSection], of original: String, problems: inout [Diagnostic]
  ) {
    for section in sections where !section.showsOriginal {
      guard let source = section.original, let translation = section.translation else { continue }
      // Most sections have few, which differ in length: to hash them would cost more.
      let known = lines(source.text)
      for line in lines(translation.text) where known.contains(line) {
        // Other names of a term help search, in whatever language.
        if section.page == "glossary.yaml", line.starts(with: Array("also: ".utf8)) { continue }
        let words = withoutKey(line)
        guard isSentence(words) else { continue }
        problems.append(
          Diagnostic(
            .untranslatedText, "these words are still in \(original)",
            at: section.file == RuleTranslation.name
              ? translation.location
              : TranslatedPlace.find(line, at: words.prefix(40), in: translation.location),
            severity: .warning,
            notes: [
              .init(
                "it translates this",
                at: TranslatedPlace.find(line, at: words.prefix(40), in: source.location))
            ],
            help: [
              "translate them; words that are said as they are stand in quotation marks"
            ]))
      }
    }
  }

  /// The lines that are long enough to be sentences.
  private static func lines(_ text: String) -> [ArraySlice<UInt8>] {
    ByteSearch.lines(of: Array(text.utf8)).filter { $0.count >= 20 }
  }

  /// Lines of front matter begin with their key: `description: …`, `notes 1 title: …`.
  private static func withoutKey(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let key = line.prefix {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || " ._".utf8.contains($0)
    }
    let rest = line[key.endIndex...]
    return !key.isEmpty && rest.starts(with: ": ".utf8) ? rest.dropFirst(2) : line
  }

  private static func isSentence(_ line: ArraySlice<UInt8>) -> Bool {
    let marks = " >-*#|0123456789.".utf8
    let first = line.drop { marks.contains($0) }
    if first.first == UInt8(ascii: "\"") || first.starts(with: "“".utf8) { return false }
    var words = 0
    var small = 0
    var inWord = false
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      // Addresses, code and anchors are the same in every language.
      if let end = HiddenPart.end(at: index, in: line) {
        index = end - 1
        inWord = false
      } else {
        let isLetter = (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
        if isLetter, !inWord {
          words += 1
          if (0x61...0x7A).contains(byte) { small += 1 }
        }
        inWord = isLetter || inWord && byte == UInt8(ascii: "'")
      }
      index += 1
    }
    return words >= fewest.words && small >= fewest.small
  }
}
