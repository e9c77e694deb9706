import Testing

@testable import Markdown

@Suite("Labels with gaps")
struct FilledTextTests {
  @Test(
    "every gap is filled, and nothing else",
    arguments: [
      ("Note {n}", "Note 3"), ("{n}", "3"), ("{n}{n}, {n}", "33, 3"), ("no gap", "no gap"),
      ("", ""), ("{m} {n", "{m} {n"), ("{{n}}", "{3}"), ("각주 {n}로", "각주 3로"), ("{", "{"),
    ])
  func fills(_ label: String, _ expected: String) {
    #expect(label.filling("{n}", with: "3") == expected)
  }

  @Test("what fills a gap is not looked through for gaps")
  func once() { #expect("a {n} b".filling("{n}", with: "{n}") == "a {n} b") }
}
