import Testing

@testable import SiteRendering

@Suite("Radicals of Chinese characters")
struct HanRadicalsTests {
  @Test("there are 214, in the order of their numbers")
  func theListIsWhole() {
    #expect(HanRadicals.radicals.count == 214)
    #expect(zip(HanRadicals.radicals, HanRadicals.radicals.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test(
    "a character stands under its radical, in its simple form too",
    arguments: [
      ("警", "言"), ("县", "厶"), ("縣", "糸"), ("逮", "辵"), ("国", "囗"), ("一", "一"), ("龠", "龠"),
      ("诉", "言"),
    ])
  func aCharacterStandsUnderItsRadical(character: String, radical: String) {
    #expect(character.unicodeScalars.first.flatMap(HanRadicals.radical) == radical)
  }

  @Test("letters have none")
  func lettersHaveNone() {
    #expect(HanRadicals.radical(of: "A") == nil)
    #expect(HanRadicals.radical(of: "한") == nil)
  }
}
