import Testing

@testable import Markdown

/// Our HTML says what libcmark-gfm's own renderer says, but for ids, labels and classes.
struct DifferentialTests {
  /// Texts that we refuse, and so show in another way than their renderer on purpose.
  private static let refused: Set<String> = [
    "raw-html", "heading-place", "link-nested", "footnote-unused", "footnote-duplicate",
  ]

  @Test(arguments: 0..<20) func orderedTexts(part: Int) {
    let (compared, difference) = compare(part: part) { RandomDocument.ordered(seed: $0) }
    #expect(difference == nil)
    #expect(compared > 75)
  }

  @Test(arguments: 0..<20) func soups(part: Int) {
    let (compared, difference) = compare(part: part) { RandomDocument.soup(seed: $0) }
    #expect(difference == nil)
    #expect(compared > 75)
  }

  /// 150 texts a part: how many were compared, and the first difference.
  private func compare(part: Int, text: (UInt64) -> String) -> (Int, String?) {
    var compared = 0
    for seed in (part * 150)..<(part * 150 + 150) {
      let text = text(UInt64(seed))
      let ours = render(text)
      if !Self.refused.isDisjoint(with: ours.codes) { continue }
      let expected = ReferenceRenderer.common(reference: ReferenceRenderer.html(text))
      let actual = ReferenceRenderer.common(ours: ours)
      compared += 1
      if actual != expected {
        return (compared, "seed \(seed):\n\(text)\n--- ours\n\(actual)\n--- theirs\n\(expected)")
      }
    }
    return (compared, nil)
  }
}
