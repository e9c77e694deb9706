/// The terms of texts by number, each word worked out once: texts repeat most of their words.
struct Vocabulary {
  private let rules: WordRules
  private(set) var terms = ByteTable()
  private var words = ByteTable()
  /// By the number of the word; -1 for a word that says nothing.
  private var termOfWord: [Int32] = []
  private var tokens = Tokens()

  init(_ rules: WordRules) { self.rules = rules }

  /// Begins a text.
  mutating func begin(_ text: String) { tokens.begin(text) }

  /// The number of the next term of the text; nil at its end.
  mutating func next() -> Int? {
    while let token = tokens.next() {
      let word = words.number(of: tokens.bytes, token)
      if word == termOfWord.count {
        let term = rules.term(of: tokens.bytes[token])
        termOfWord.append(term.map { Int32(terms.number(of: $0, 0..<$0.count)) } ?? -1)
      }
      if termOfWord[word] >= 0 { return Int(termOfWord[word]) }
    }
    return nil
  }
}
