import RuleBook

/// The texts of all rule files of a site under one set of names.
package enum RuleTexts {
  /// The texts in the order of the files. Names of several files begin with the file's id and a
  /// colon; a sole file needs none.
  package static func all(of books: [RuleBook]) -> [RuleText] {
    books.flatMap { book in
      book.texts.map { RuleText(key: prefix(book, books) + $0.key, words: $0.words) }
    }
  }

  /// What stands before the names of a file's texts.
  static func prefix(_ book: RuleBook, _ books: [RuleBook]) -> String {
    books.count > 1 ? "\(book.id):" : ""
  }
}
