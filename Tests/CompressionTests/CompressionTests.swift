import Testing

@testable import Compression

@Suite("Compression")
struct CompressionTests {
  static let samples: [[UInt8]] = [
    [], [0], Array("§ 7284.6(a)(1)(B)".utf8), Array(repeating: 7, count: 100_000),
    (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) },
  ]

  @Test("gunzip gives back what gzip was given", arguments: samples.indices)
  func gzip(_ sample: Int) throws {
    let bytes = Self.samples[sample]
    #expect(try Unpacking.bytes(of: Compression.gzip(bytes), by: "gzip") == bytes)
  }

  @Test("Google's brotli gives back what ours was given", arguments: samples.indices)
  func brotli(_ sample: Int) throws {
    let bytes = Self.samples[sample]
    let packed = Brotli.compress(bytes)
    #expect(try Unpacking.bytes(of: packed, by: "brotli") == bytes)
    #expect(packed == Brotli.compress(bytes))
  }

  @Test("Nothing of the day or the machine is in the frame")
  func frame() {
    let bytes = Compression.gzip(Array("jail".utf8))
    #expect(Array(bytes.prefix(10)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 0xFF])
    #expect(bytes == Compression.gzip(Array("jail".utf8)))
  }

  @Test("Both frames hold the same data")
  func frames() {
    let text = Array(String(repeating: "release date ", count: 50).utf8)
    let bare = Compression.deflate(text)
    #expect(Array(Compression.gzip(text).dropFirst(10).dropLast(8)) == bare)
    #expect(bare.count < text.count / 5)
  }

  @Test("No file becomes larger than the bound that is told without compressing it")
  func bound() {
    let sentence = "A sheriff may hold nobody for immigration agents alone. "
    let words = sentence.split(separator: " ")
    let shuffled = (0..<900).map { words[$0 * $0 % 977 % words.count] }.joined(separator: " ")
    let texts = [Array(shuffled.utf8), Array(String(repeating: sentence, count: 100).utf8)]
    for bytes in Self.samples + texts {
      for ends in [[], [bytes.count / 2]] {
        let size = Compression.gzip(bytes, sharing: ends).count
        #expect(size <= Compression.bound(bytes, sharing: ends))
        #expect(Compression.bound(bytes, sharing: ends) <= bytes.count * 33 / 32 + 512)
      }
    }
    #expect(Compression.bound(texts[0]) < texts[0].count * 3 / 4)
  }
}
