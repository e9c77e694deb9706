import Testing

@testable import SiteContent

/// Where sentences end, and what is not counted.
@Suite struct ReadingSentenceTests {
  @Test(arguments: [
    ("You can ask. They must tell you.", 2, 7),
    // Too short to be sentences; the words count.
    ("No. Do not. They must tell you.", 1, 7),
    // A block without a stop still ends.
    ("Ask for a copy\nKeep every paper", 2, 7),
    ("Who are you? Show me that! They wait\u{2026} You go on.", 3, 11),
    ("The cost was $2.7 million that year.", 1, 7),
    ("The U.S. court and Mr. Mendez agreed on it.", 1, 9),
    ("Go to ca.gov now and then read it.", 1, 8),
    ("They said it (in court). You heard that.", 2, 8),
    ("Only one word\u{2014}dash counts as textstat counts.", 1, 7),
  ])
  func sentencesAndWords(_ text: String, sentences: Int, words: Int) {
    let reading = ReadingGrade(text: text)
    #expect(reading.sentences == sentences)
    #expect(reading.words == words)
  }

  @Test(arguments: [
    ("Read \u{A7}\u{A0}7284.6(a)(1)(B) and keep it.", 4),
    ("Read \u{A7}\u{A0}1373 and \u{A7} 7282.5 and keep it.", 5),
    ("Part (a)(1) and part (b) say this.", 5),
    ("Forms I-247A and I-200 are not orders.", 5),
    ("A 287(g) deal has an end.", 5),
    ("In 2017 it was new law.", 6),
    ("Look for the word \"judge\" on it.", 6),
    ("Look for \u{201C}immigration judge\u{201D} on it.", 4),
    // Speech is read, so it counts.
    ("Say this: \"I want a lawyer.\" Then wait.", 8),
    ("A quote \"of more than five words here\" is counted.", 10),
    ("One \"quote mark alone changes nothing.", 6),
    ("In Huntington Beach v. Becerra the court agreed.", 3),
    ("Then Governor Brown signed the bill.", 4),
    // The first word of a sentence has a capital anyway.
    ("Governor Brown signed the bill.", 5),
    ("The office of California is open.", 6),
  ])
  func leavesOut(_ text: String, words: Int) {
    #expect(ReadingGrade(text: text).words == words)
  }

  @Test func longestSentenceIsWhatTheReaderReads() {
    let text =
      "Short one here.\nThen \"May\" and the Border Patrol\u{2019}s \u{A7}\u{A0}7284.6 end. Last one."
    let longest = ReadingGrade(text: text).longestSentence
    #expect(longest?.words == 7)
    #expect(longest?.text == "Then \"May\" and the Border Patrol\u{2019}s \u{A7} 7284.6 end.")
  }

  @Test func sectionsNeverMakeATextEasierByEndingSentences() {
    let plain = ReadingGrade(text: "They must keep the rule in that part and tell you why.")
    let cited = ReadingGrade(
      text: "They must keep the rule in that part \u{A7} 7284.6 and tell you why.")
    #expect(plain.grade == cited.grade)
  }
}
