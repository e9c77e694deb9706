import Diagnostics
import StrictYAML
import Testing

@testable import SiteContent

@Suite struct DutyWordsTests {
  let words = DutyWords(subjects: ["jail", "police"], verbs: ["may", "must", "cannot"])

  @Test(arguments: [
    ("A jail may share the date. It does not have to.", "A jail may share the date"),
    ("Ask first; the police cannot keep you.", "the police cannot keep you"),
    ("Police must, in most cases, let you go.", "Police must, in most cases, let you go"),
  ])
  func findsTheClause(text: String, clause: String) {
    #expect(words.firstDuty(in: text) == clause)
  }

  @Test(arguments: [
    "You may stay silent.", "The jail keeps a list. You may ask for it.", "In May the jail closed.",
    "The jail that one two three four five six seven eight nine ten may close.",
  ])
  func leavesOtherSentencesAlone(text: String) {
    #expect(words.firstDuty(in: text) == nil)
  }
}
