import Foundation
import Testing

@testable import Search

/// The same examples are held against the page's script by the browser tests.
private struct Example {
  let language: String
  let text: String
  let terms: [String]

  static let all: [Example] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Browser/search/terms.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard parts.count == 3 else { return nil }
      return Example(
        language: parts[0], text: parts[1], terms: parts[2].split(separator: " ").map(String.init))
    }
  }()
}

@Suite("Words of a search")
struct WordsTests {
  @Test("Texts become the terms that the list of examples names")
  func examples() {
    #expect(Example.all.count > 20)
    for example in Example.all {
      let words = Words(WordRules(language: example.language))
      #expect(words.terms(of: example.text) == example.terms, "\(example.text)")
    }
  }

  @Test("A term read again is the same term, or the index could not be asked for it")
  func numbersAreStable() {
    let words = Words(.english)
    for term in ["7284.6a1d", "7282.5", "i247a", "287g", "54"] {
      #expect(words.terms(of: term) == [term])
    }
  }

  @Test("Stop words are written as the words of a text are folded")
  func stopWords() {
    for rules in [WordRules.english, .spanish, .tagalog, .vietnamese, .korean] {
      #expect(!rules.stopWords.contains { Words.fold($0) != $0 || $0.contains(" ") })
    }
  }
}
