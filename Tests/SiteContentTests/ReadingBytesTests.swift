import TestSupport
import Testing

@testable import SiteContent

/// Grades are taken from bytes; they are those that single characters give.
@Suite struct ReadingBytesTests {
  /// What texts are mixed from: all that the rules look at, and what only looks like it.
  private static let pieces = [
    "you", "the", "Court", "Huntington", "Beach", "v.", "v", "U.S.", "U.S", "Mr.", "Cal.", "Gov.",
    "I", "I.", "J.", "É.", "ß.", "Ķ.", "agency", "agency's", "Becerra's", "Becerra\u{2019}s",
    "don't", "don\u{2019}t", "well-known", "Smith-Jones", "Smith-jones", "S-", "A's", "'s",
    "7284.6", "7284.6(a)(1)(B)", "(a)(1)", "(a)", "(a).", "(ab)", "(ivx)", "(IVX).", "(123)",
    "(1234)", "(ivxiv)", "(ivxivx)", "287(g)", "44.1a-2", "44.1-", "I-247A", "I-200.", "ABCD-1",
    "I-247AB", "\u{A7}", "\u{A7}\u{A0}7284.6", "\u{A7}7", "a\u{A7}", "$2.7", "1,000", "2017",
    "\"judge\"", "\"", "\"must", "\u{201C}may\u{201D}", "\u{201C}I", "go.\u{201D}", "\u{201D}",
    "\u{201C}", "\u{2018}x\u{2019}", "\u{AB}oui\u{BB}", "\u{AB}", "\u{BB}", "word\u{2014}dash",
    "\u{2014}", "\u{2013}", "a\u{2026}", "\u{2026}", "...", "?!", "!", ".", ",", ";", "so,", "(in",
    "court).", "[x]", "ca.gov", "and/or", "\u{A0}", "\u{2009}", "\u{3000}", "\u{85}", "\t", "\r",
    "\u{1680}", "\u{202F}", "\u{205F}", "\u{2028}", "\u{200B}", "\u{FEFF}", "\n", "\n\n", " \n ",
    "你可以要求看。", "第 7284.6 条", "경찰은", "Bạn", "không", "phải", "trả lời.", "ĐƯỜNG", "Đà",
    "Nẵng", "ang", "mga", "pulis", "hindi", "puwedeng", "Ñandú", "niño", "según", "país", "ley",
    "averigüe", "quiere", "\u{1F600}", "e\u{301}", "\u{2460}", "\u{661}", "\u{216B}", "İ", "ſ",
    "\u{212A}", "¦", "\u{2122}", "Élan", "Éla", "x\u{0}y", "antidisestablishmentarianism",
    "immigration", "registries", "table", "naïve", "coöperate", "-", "--", "/", "don",
  ]

  @Test func areThoseOfScalars() {
    var numbers = SeededRandom(seed: 7284)
    for round in 0..<500 {
      let text = (0..<Int(numbers.next() % 40)).map { _ in
        Self.pieces[Int(numbers.next() % UInt64(Self.pieces.count))]
          + (numbers.next() % 5 == 0 ? "" : " ")
      }.joined()
      expectSame(text, round % 3 == 0 ? .fernandezHuerta : .fleschKincaid)
    }
  }

  @Test(arguments: pieces) func singlePieces(_ piece: String) {
    for text in [piece, "A \(piece)", "\(piece) b c", "See \"\(piece)\" now.", "X \(piece). Y Z"] {
      expectSame(text, .fleschKincaid)
      expectSame(text, .fernandezHuerta)
    }
  }

  @Test func wordsWithoutFormulaAreCountedAlike() {
    let text = Self.pieces.joined(separator: " ")
    let counted = ReadingGrade(text: text, formula: nil)
    let graded = ReadingGrade(text: text, formula: .fleschKincaid)
    #expect(counted.words == graded.words)
    #expect(counted.sentences == graded.sentences)
    #expect(counted.longestSentence?.text == graded.longestSentence?.text)
    #expect(counted.syllables == 0)
    #expect(counted.grade == 0)
  }

  @Test(arguments: [
    "", " ", "a", " a ", "a\u{3000}b\u{A0}c\u{2009}d", "\u{85}a\u{1680}b", "가\u{202F}나",
  ])
  func wordsBetweenSpaces(_ text: String) {
    let words = text.unicodeScalars.split { $0.properties.isWhitespace }.count
    #expect(RichText.wordCount(of: text) == words)
    #expect(RichText.wordCount(of: text, atMost: 2) == min(2, words))
  }

  private func expectSame(_ text: String, _ formula: ReadingFormula) {
    let reading = ReadingGrade(text: text, formula: formula)
    let reference = ScalarReading.counts(of: text, formula)
    let longest = reference.longest
    let name = Comment(rawValue: "\(text.debugDescription) \(formula)")
    #expect(reading.sentences == reference.sentences, name)
    #expect(reading.words == reference.words, name)
    #expect(reading.syllables == reference.syllables, name)
    #expect(reading.longestSentence?.words ?? 0 == longest.words, name)
    #expect(reading.longestSentence?.text ?? "" == longest.text, name)
  }
}
