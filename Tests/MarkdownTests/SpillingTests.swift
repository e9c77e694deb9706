import Diagnostics
import Foundation
import Storage
import Testing

@testable import Markdown

/// What is set aside must come back as it was: a page is made from it.
struct SpillingTests {
  private static let goldens = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")

  /// With something of each kind.
  private static let full = """
    # A

    ![b](b.png "t") and [§ 1](cite:gov-1 "why") with a note.[^1]

    > [!may] What they may
    > - May *wait* [§ 2](cite:gov-2).

    [^1]: A note.
    """

  private static var texts: [[UInt8]] {
    get throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: goldens.path)
      return try names.filter { $0.hasSuffix(".md") }.sorted().map {
        [UInt8](try Data(contentsOf: goldens.appending(path: $0)))
      } + (0..<200).map { Array(RandomDocument.ordered(seed: UInt64(2_000_000 + $0)).utf8) }
        + [Array(full.utf8)]
    }
  }

  @Test func outputsComeBackAsTheyWere() throws {
    let file = SourceFile(path: "page.md", text: "")
    var kinds = (links: 0, images: 0, callouts: 0, notes: 0, citations: 0)
    for text in try Self.texts {
      let output = render(bytes: text).output
      var writer = ByteWriter()
      output.write(to: &writer)
      var reader = ByteReader(writer.bytes)
      let again = try #require(
        MarkdownOutput(from: &reader, headings: output.headings, in: file))
      #expect(reader.left == 0)
      #expect(again == output)
      #expect(again.plainText() == output.plainText())
      #expect(again.readingText == output.readingText)
      #expect(again.links.map(\.location.length) == output.links.map(\.location.length))
      kinds.links += output.links.count
      kinds.images += output.images.count
      kinds.callouts += output.callouts.count
      kinds.notes += output.footnoteCount
      kinds.citations += output.words.citations.count
    }
    // Otherwise the test would hold nothing of them.
    #expect(
      min(kinds.links, kinds.images, kinds.callouts, kinds.notes, kinds.citations) > 0, "\(kinds)")
  }

  @Test func damageIsToldAndNeverACrash() throws {
    let output = render(Self.full).output
    var writer = ByteWriter()
    output.write(to: &writer)
    let file = SourceFile(path: "page.md", text: "")
    for place in writer.bytes.indices {
      var cut = ByteReader(Array(writer.bytes[..<place]))
      #expect(MarkdownOutput(from: &cut, headings: output.headings, in: file) == nil)
      var damaged = writer.bytes
      damaged[place] ^= 0xFF
      var reader = ByteReader(damaged)
      _ = MarkdownOutput(from: &reader, headings: output.headings, in: file)
    }
  }
}
