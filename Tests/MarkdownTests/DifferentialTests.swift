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
    #expect(compared > 95)
  }

  @Test(arguments: 0..<20) func soups(part: Int) {
    let (compared, difference) = compare(part: part) { RandomDocument.soup(seed: $0) }
    #expect(difference == nil)
    #expect(compared > 60)
  }

  /// 100 texts a part: how many were compared, and the first difference.
  private func compare(part: Int, text: (UInt64) -> String) -> (Int, String?) {
    var compared = 0
    for seed in (part * 100)..<(part * 100 + 100) {
      let text = text(UInt64(seed))
      let ours = render(text)
      if !Self.refused.isDisjoint(with: ours.codes) { continue }
      let expected = CommonForm(ReferenceRenderer.html(text)).lines
      let actual = CommonForm(ours: ours).lines
      compared += 1
      if actual != expected {
        return (compared, "seed \(seed): \(Self.firstDifference(actual, expected))")
      }
    }
    return (compared, nil)
  }

  private static func firstDifference(_ ours: [String], _ theirs: [String]) -> String {
    let common = zip(ours, theirs).prefix { $0 == $1 }.count
    let shown = max(0, common - 3)
    return "ours \(ours[shown...].prefix(8)), theirs \(theirs[shown...].prefix(8))"
  }
}
