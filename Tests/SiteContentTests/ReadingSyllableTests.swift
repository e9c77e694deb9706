import Testing

@testable import SiteContent

/// Counts as Pyphen's US English dictionary gives them, through textstat 0.7.4.
@Suite struct ReadingSyllableTests {
  @Test(arguments: ReadingWords.counts) func countsAsTheDictionary(_ count: Int, words: String) {
    for word in words.split(separator: " ") {
      #expect(ReadingFormula.fleschKincaid.syllables(in: String(word)) == count, "\(word)")
    }
  }

  @Test func tableIsLongEnough() {
    let words = ReadingWords.counts.flatMap { $0.1.split(separator: " ") }
    #expect(Set(words).count >= 200)
  }

  @Test(arguments: [
    ("2018", 1), ("287g", 1), ("", 1), ("\u{2014}", 1), ("doesn't", 1), ("doesn\u{2019}t", 1),
    ("PUBLIC", 2), ("court-house", 2), ("state-law", 2), ("U.S.C", 1), ("na\u{EF}ve", 1),
    ("\u{661F}", 1), ("b", 1), ("hmm", 1),
  ])
  func oddWords(_ word: String, count: Int) {
    #expect(ReadingFormula.fleschKincaid.syllables(in: word) == count)
  }

  @Test(arguments: [
    ("ley", 1), ("y", 1), ("que", 1), ("guerra", 2), ("ping\u{FC}ino", 3), ("polic\u{ED}a", 4),
    ("inmigraci\u{F3}n", 4), ("abogado", 4), ("juez", 1), ("ciudad", 2), ("le\u{ED}do", 3),
    ("a\u{FA}n", 2), ("o\u{ED}r", 2), ("orden", 2), ("c\u{E1}rcel", 2), ("caer", 2),
    ("pa\u{ED}s", 2),
    ("derecho", 3), ("NI\u{D1}O", 2), ("cu\u{ED}dese", 3), ("ca\u{ED}da", 3),
  ])
  func spanishWords(_ word: String, count: Int) {
    #expect(ReadingFormula.fernandezHuerta.syllables(in: word) == count)
  }
}

enum ReadingWords {
  static let counts: [(Int, String)] = [
    (
      1,
      """
      adopt agents alone asked asks away back bars been bill bills block blocked board \
      call calls came care case change changed charge checked child choice choose city \
      claims close code comes could counts courts crime crimes date days does enough \
      even facts felonies find force form forms gets give have help here hold holds \
      hours jails join joint judges keep kind know last lawyer leave left less like line \
      list lists look made main make means more named names needs news once open opens \
      page pages part parts passed phone pick place places point reach read record \
      records rule ruled says school share should show side signs since some sources \
      stay stop street stricter sued suit takes talk tell telling terms text that their \
      them then these they things those visa wait when where whether words works write \
      years your
      """
    ),
    (
      2,
      """
      advice agencies agency allows appeal appeals apply areas arrest arrests became \
      because broken campus cannot cases charter civil college colleges cover covers \
      custody dismissed early either exact exchange finding follow july limits local \
      matters meaning money never nobody nothing numbers offense offices older only \
      opinion order orders outside paper papers penal people person persons policies \
      prisons promise purpose question questions refused release removal report reports \
      request ruling safety section sharing status treatment warrant writing written
      """
    ),
    (
      3,
      """
      conviction convictions criminal december detainer different enforcement exception \
      federal governor hospitals january juvenile limited magistrate officers probable \
      restated september serious subpoena
      """
    ),
    (
      4,
      """
      california californias constitution immigration
      """
    ),
  ]
}
