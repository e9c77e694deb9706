import Testing

@testable import RuleBook

@Suite struct RuleTextTests {
  @Test func everyTextHasANameOfItsOwn() throws {
    let keys = try Books.real().texts.map(\.key)
    #expect(Set(keys).count == keys.count)
    #expect(keys.contains("facts.agency.choices.chp"))
    #expect(keys.contains("decisions.notify.title"))
  }

  @Test func aTranslationReplacesEachTextAndNothingElse() throws {
    let book = try Books.real()
    let marked = Dictionary(
      book.texts.map { ($0.key, "[\($0.words)]") }, uniquingKeysWith: { first, _ in first })
    let translated = book.translated(marked)
    #expect(translated.texts.map(\.key) == book.texts.map(\.key))
    #expect(translated.texts.map(\.words) == book.texts.map { "[\($0.words)]" })
    #expect(translated.decisions.map(\.id) == book.decisions.map(\.id))
    #expect(translated.sources.map(\.cite) == book.sources.map(\.cite))
  }

  @Test func whatATranslationLacksStays() throws {
    let book = try Books.example()
    #expect(book.translated([:]).texts == book.texts)
  }

  @Test func foldingIsNoChange() {
    #expect(RuleText(key: "a", words: "One\ntwo  three\n").line == "One two three")
  }
}
