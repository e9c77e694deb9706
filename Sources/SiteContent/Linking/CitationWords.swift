import Diagnostics

extension DiagnosticCode {
  package static let citationWords = DiagnosticCode("citation-words")
}

/// What the words of a citation say: `§ 7284.6(a)(1)(B)` names a section and a part of it.
///
/// Words and address are written twice, by hand. Where they disagree, a reader who looks the section
/// up finds another law than the one that the sentence rests on.
struct CitationWords {
  /// `7284.6`.
  let section: String
  /// `(a)(1)(B)`; empty for the whole section.
  let part: String

  /// Nil for other words than one section sign, a number and letters in brackets.
  init?(_ text: String) {
    guard text.hasPrefix("§") else { return nil }
    let words = text.dropFirst().drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
    let section = words.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard section.first?.isNumber ?? false else { return nil }
    var rest = words[section.endIndex...]
    var part = ""
    while rest.first == "(", let close = rest.firstIndex(of: ")") {
      let piece = rest[...close]
      guard piece.count > 2,
        piece.dropFirst().dropLast().allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
      else { return nil }
      part += piece
      rest = rest[piece.endIndex...]
    }
    guard rest.isEmpty else { return nil }
    self.section = String(section.last == "." ? section.dropLast() : section)
    self.part = part
  }

  /// What disagrees with the place that the link leads to; nil where nothing does.
  ///
  /// - Parameters:
  ///   - short: how the source is cited in short: `§ 7284.6`.
  ///   - label: what the law prints for the provision; empty for the whole source.
  func disagreement(short: String, label: String) -> String? {
    // Rulings and forms are cited by name, and some provisions have a name in place of letters.
    guard let target = CitationWords(short) else { return nil }
    if target.section != section { return short }
    if label.isEmpty { return part.isEmpty ? nil : "the whole of \(short)" }
    guard label.hasPrefix("("), !part.isEmpty else { return nil }
    // Words may be broader or narrower than the place, but not beside it.
    return part.hasPrefix(label) || label.hasPrefix(part) ? nil : "\(short)\(label)"
  }
}

extension LinkResolver {
  /// A problem where the words of a link to the law name another place than its address.
  func checkWords(
    _ text: String, of destination: String, at location: SourceLocation,
    problems: inout [Diagnostic]
  ) {
    guard destination.hasPrefix("cite:"), let words = CitationWords(text) else { return }
    let parts = destination.dropFirst(5).split(separator: "/", maxSplits: 1).map(String.init)
    guard let id = parts.first, let short = index.shortCitations[id],
      let target = index.page(id, in: language.code)
    else { return }
    let label = parts.count == 2 ? target.labels[parts[1]] : ""
    guard let label, let place = words.disagreement(short: short, label: label) else { return }
    // The source that the words name, where the site has it, and the part where that has one.
    let source = index.shortCitations.first { CitationWords($0.value)?.section == words.section }
    let part = source.flatMap { index.page($0.key, in: language.code) }?.labels
      .first { $0.value == words.part }
    let address = source.map { "cite:\($0.key)" + (part.map { "/\($0.key)" } ?? "") }
    problems.append(
      Diagnostic(
        .citationWords, "the words say \(text), and the link leads to \(place)", at: location,
        help: [
          "hold the sentence against the law, then correct the words or the address"
        ] + (address.map { ["the address for these words: \($0)"] } ?? [])))
  }
}
