import Diagnostics
import Markdown
import StrictYAML

extension DiagnosticCode {
  package static let termNotUsed = DiagnosticCode("term-not-used")
  package static let falseFriend = DiagnosticCode("false-friend")
}

/// A translation uses the words of its glossary: `always` names the forms of which one must stand
/// where the default language uses the term, `never` the words that look right and are not.
struct TermUseCheck {
  private struct Term {
    let id: String
    let forms: [String]
    let search: TermSearch
  }

  private let original: TermSearch
  private let always: [Term]
  private let never: [Term]

  init(original: YAMLNode?, translation: YAMLNode?) {
    let terms = translation?.entry("terms")?.map ?? []
    func listed(_ key: String) -> [Term] {
      terms.compactMap { entry in
        let forms = (entry.value.entry(key)?.list ?? []).compactMap(\.scalar)
        guard !forms.isEmpty else { return nil }
        return Term(
          id: entry.key, forms: forms,
          search: TermSearch([TermPattern(id: entry.key, words: forms)]))
      }
    }
    always = listed("always")
    never = listed("never")
    self.original = TermSearch(GlossaryWords.patterns(original))
  }

  /// Whether the glossary asks for nothing.
  var isEmpty: Bool { always.isEmpty && never.isEmpty }

  func run(_ sections: [TranslatedSection], problems: inout [Diagnostic]) {
    for section in sections where !section.state.showsOriginal {
      guard let source = section.original, let own = section.translation else { continue }
      let words = Self.shown(own.text)
      for term in never where !term.search.ids(in: words).isEmpty {
        problems.append(
          Diagnostic(
            .falseFriend, "{#\(own.id)} uses a word that the glossary forbids", at: own.location,
            notes: [.init("what it translates", at: source.location)],
            help: ["never: \(term.forms.joined(separator: ", ")); see the term \"\(term.id)\""]))
      }
      let used = always.isEmpty ? [] : original.ids(in: Self.shown(source.text))
      for term in always where used.contains(term.id) && term.search.ids(in: words).isEmpty {
        problems.append(
          Diagnostic(
            .termNotUsed, "{#\(own.id)} does not use the glossary's word for \"\(term.id)\"",
            at: own.location, notes: [.init("what it translates", at: source.location)],
            help: ["one of these must stand there: \(term.forms.joined(separator: ", "))"]))
      }
    }
  }

  /// A text without the addresses of its links, which name terms that no reader sees.
  static func shown(_ text: String) -> [UInt8] {
    let text = Array(text.utf8)
    var shown: [UInt8] = []
    shown.reserveCapacity(text.count)
    var place = 0
    while let link = ByteSearch.offset(of: "](", in: text, from: place) {
      shown += text[place..<link]
      place = link + 2
      // What is never closed is no address.
      let end = ByteSearch.offset(of: UInt8(ascii: ")"), in: text, from: place, to: text.count)
      if let end { place = end + 1 }
    }
    shown += text[place...]
    return shown
  }
}
