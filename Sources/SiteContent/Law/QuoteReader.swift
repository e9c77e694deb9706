import Diagnostics
import OfficialText
import StrictYAML

extension DiagnosticCode {
  package static let quoteNotFound = DiagnosticCode("quote-not-found")
  package static let quoteTwice = DiagnosticCode("quote-twice")
}

/// Finds the words that a note quotes in the official words of its provision.
struct QuoteReader {
  /// How much of the text around a quote is kept, in characters.
  private static let around = 32

  /// Nil where the site stores no official text.
  let passage: OfficialPassage?
  /// Such as `(a)(1)`.
  let label: String
  /// To find words that stand elsewhere in it.
  let section: LawWords?

  /// Nil, with a problem, where the words are not there, or stand there more than once.
  func read(_ note: YAMLMap, problems: inout [Diagnostic]) -> NoteQuote? {
    guard let node = note["quote"], let words = node.readText("quote", problems: &problems) else {
      return nil
    }
    let wanted = note.whole("occurrence", problems: &problems)
    guard let passage else {
      problems.append(
        Diagnostic(
          .quoteNotFound, "the site stores no official text to quote from", at: node.location,
          help: ["store it with \"explainer import-law\", or take the quote out"]))
      return nil
    }
    let quotable = passage.quotable
    let search = QuoteSearch(quotable.map { passage.lines[$0].text })
    let places = search.places(of: words)
    guard !places.isEmpty else {
      problems.append(
        Diagnostic(
          .quoteNotFound, "the official text of \(label) does not say \"\(words)\"",
          at: node.location,
          help: [
            elsewhere(words) ?? search.nearest(to: words).map { "the text now says: \"\($0)\"" }
              ?? "copy the words from the text, within one paragraph"
          ]))
      return nil
    }
    guard (1...places.count).contains(wanted ?? places.count), wanted != nil || places.count == 1
    else {
      let count = places.count == 1 ? "once" : "\(places.count) times"
      problems.append(
        Diagnostic(
          .quoteTwice, "the official text of \(label) says \"\(words)\" \(count)",
          at: note["occurrence"]?.location ?? node.location,
          help: [
            places.count == 1
              ? "take \"occurrence\" out"
              : "quote more of the sentence, or say which: \"occurrence: 1\" to \(places.count)"
          ]))
      return nil
    }
    let place = places[(wanted ?? 1) - 1]
    let scalars = Array(passage.lines[quotable[place.paragraph]].text.unicodeScalars)
    func text(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    return NoteQuote(
      line: quotable[place.paragraph], range: place.range, words: words,
      before: text(max(0, place.range.lowerBound - Self.around)..<place.range.lowerBound),
      after: text(place.range.upperBound..<min(scalars.count, place.range.upperBound + Self.around))
    )
  }

  /// Words of another subdivision, or of a part of this one that has a box of its own.
  private func elsewhere(_ quote: String) -> String? {
    let block = section?.blocks.first { $0.paragraphs.contains { $0.contains(quote) } }
    return block.map {
      "the words stand in \(StoredWords.label($0.path)); put the note at the provision that has it"
    }
  }
}
