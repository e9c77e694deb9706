import Testing

@testable import SiteContent

@Suite("Spans of years in a text")
struct SpanOfYearsTests {
  private func years(_ text: String) -> [Int] {
    SpanOfYears.all(in: Array(text.utf8)).map(\.years)
  }

  @Test(
    "a number in digits before the word",
    arguments: [
      ("counts for 15 years.", [15]), ("a 5-year bar", [5]), ("1 year", [1]),
      ("5 or 15 years later", [5, 15]), ("5–15 years", [5, 15]), ("15\u{A0}years", [15]),
      ("for 3 years, then 10 years", [3, 10]), ("(a)(3) 2 years", [2]),
    ])
  func found(_ text: String, _ expected: [Int]) { #expect(years(text) == expected) }

  @Test(
    "no age, no event, no date, no part of another number",
    arguments: [
      "20 years ago", "16 years old", "a 16-year-old", "18 years of age", "ten years", "years",
      "1,000 years", "0.5 years", "In 2018 the year began", "yearly", "15 months", "",
    ])
  func notFound(_ text: String) { #expect(years(text).isEmpty) }

  @Test("each has the place of its number")
  func places() {
    #expect(
      SpanOfYears.all(in: Array("in 5 or 15 years".utf8))
        == [SpanOfYears(years: 5, place: 3), SpanOfYears(years: 15, place: 8)])
  }
}
