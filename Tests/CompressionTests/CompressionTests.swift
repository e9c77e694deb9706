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

  @Test(
    "A page of megabytes is made of parts that several processors may share",
    arguments: [1 << 20, 1 << 21, (1 << 21) + 1, 5_000_000])
  func parts(_ count: Int) throws {
    let words = (0..<count / 8).flatMap { Array("claim \($0 * 7919 % 100_003) ".utf8) }
    let bytes = Array(words.prefix(count))
    let parts = Brotli.parts(of: count)
    #expect(parts.first?.lowerBound == 0 && parts.last?.upperBound == count)
    #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    let packed = parts.reversed().map { Brotli.huge(bytes, part: $0) }.reversed().flatMap(\.self)
    #expect(packed == Brotli.compress(bytes, .huge))
    #expect(try Unpacking.bytes(of: packed, by: "brotli") == bytes)
    #expect(
      try Unpacking.bytes(of: Compression.gzip(bytes, .huge), by: "gzip") == bytes)
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
}
