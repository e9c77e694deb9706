import Caching
import SiteRendering
import Testing

@testable import Publishing

@Suite("The compressed forms of a page of megabytes")
struct LargeFormsTests {
  private static func page(_ sentence: String = "") -> OutputFile {
    let words = (0..<200_000).map { "claim \($0 * 7919 % 100_003) " }.joined()
    return OutputFile(
      path: "search.html", bytes: Array("<p>\(words.prefix(900_000))\(sentence)\(words)".utf8))
  }

  private static func forms(_ file: OutputFile, _ store: BuildStore?) throws -> [[UInt8]] {
    let forms = try #require(LargeForms(file, store: store, jobs: 2))
    return CompressedForm.allCases.map { forms.file($0).bytes }
  }

  @Test("They are the same with and without what the last build kept, and after a change")
  func same() throws {
    let first = BuildStore()
    let plain = try Self.forms(Self.page(), nil)
    #expect(try Self.forms(Self.page(), first) == plain)
    #expect(plain == CompressedForm.allCases.map { $0.file(Self.page()).bytes })
    let changed = Self.page("one more sentence")
    let second = BuildStore(first.bytes)
    #expect(try Self.forms(changed, second) == Self.forms(changed, nil))
  }

  @Test("Pieces that did not change are taken over, and not made again")
  func takenOver() throws {
    let first = BuildStore()
    _ = try Self.forms(Self.page(), first)
    let kept = first.bytes
    let second = BuildStore(kept)
    _ = try Self.forms(Self.page("one more sentence"), second)
    let added = try #require(second.addition?.bytes.count)
    #expect(added < kept.count / 2)
    let third = BuildStore(kept)
    _ = try Self.forms(Self.page(), third)
    #expect(try #require(third.addition?.bytes.count) < 100)
  }

  @Test("A page that did not change hands its pieces on")
  func retained() throws {
    let first = BuildStore()
    _ = try Self.forms(Self.page(), first)
    let second = BuildStore(first.bytes)
    try #require(LargeForms(Self.page(), store: second, jobs: 1)).retain()
    #expect(second.bytes == first.bytes)
    #expect(BuildStore(first.bytes).bytes.count < 100)
  }

  @Test("Small files and books are compressed whole")
  func others() {
    let page = Self.page()
    for file in [
      OutputFile(path: "search.html", bytes: Array(page.bytes.prefix((1 << 20) - 1))),
      OutputFile(path: "book.html", bytes: page.bytes),
    ] { #expect(LargeForms(file, store: nil, jobs: 1) == nil) }
  }
}
