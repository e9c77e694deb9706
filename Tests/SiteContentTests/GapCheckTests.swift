import Diagnostics
import Testing

@testable import SiteContent

@Suite("Gaps left by scaffolds")
struct GapCheckTests {
  @Test("a gap is found in texts, links and comments, at its place")
  func found() {
    let text = """
      title: "[[write: the title]]"
      # [[write:  a key]] and [[write: another]]
      é [[[write: its section]]](cite:a/b)
      [[ write: not this]] [write: nor this] [[write
      [[write: one that never ends
      """
    let gaps = GapCheck.gaps(in: SourceFile(path: "a.md", text: text))
    #expect(
      gaps.map(\.what) == ["the title", "a key", "another", "its section", "one that never ends"])
    #expect(
      gaps.map(\.location.description) == [
        "a.md:1:9", "a.md:2:3", "a.md:2:25", "a.md:3:4", "a.md:5:1",
      ])
  }
}
