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

  /// The names of entries with the ids of their files, where several files need them.
  ///
  /// A site begins with one file, whose texts are named without its id; a second one must not make
  /// all of them unknown. So a bare name stands for the text of that name in each file whose
  /// words it translates, or the first one that has it.
  ///
  /// - Parameter originals: by the name of an entry, the words that it translates, as one line.
  static func fullNames(
    of originals: [String: String], in books: [RuleBook]
  ) -> [String: [String]] {
    guard books.count > 1 else {
      return Dictionary(uniqueKeysWithValues: originals.keys.map { ($0, [$0]) })
    }
    var owners: [String: [(name: String, words: String)]] = [:]
    for book in books {
      for text in book.texts {
        owners[text.key, default: []].append((prefix(book, books) + text.key, text.line))
      }
    }
    var names: [String: [String]] = [:]
    for (key, words) in originals {
      // A full name that is there too comes first.
      let free = (owners[key] ?? []).filter { originals[$0.name] == nil }
      let same = free.filter { $0.words == words }
      names[key] = free.isEmpty ? [key] : (same.isEmpty ? [free[0]] : same).map(\.name)
    }
    return names
  }

  /// What stands before the names of a file's texts.
  static func prefix(_ book: RuleBook, _ books: [RuleBook]) -> String {
    books.count > 1 ? "\(book.id):" : ""
  }
}
