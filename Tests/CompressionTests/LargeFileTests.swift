import TestSupport
import Testing

@testable import Compression

@Suite("Files of megabytes are compressed in pieces")
struct LargeFileTests {
  private static func words(_ count: Int) -> [UInt8] {
    Array((0..<count / 8).flatMap { Array("claim \($0 * 7919 % 100_003) ".utf8) }.prefix(count))
  }

  private static func keys(_ file: LargeFile) -> [[UInt8]] { file.pieces.map { Array($0.bytes) } }

  @Test(
    "The pieces are the file, none too large and only the last too small",
    arguments: [
      [], [7], words(1 << 19), words((1 << 19) + 1), words(5_000_000),
      Array(repeating: 0, count: 5_000_000),
    ])
  func whole(_ bytes: [UInt8]) {
    let pieces = LargeFile(bytes).pieces
    #expect(pieces.flatMap { Array($0.bytes) } == bytes)
    #expect(pieces.dropLast().allSatisfy { $0.bytes.count >= LargeFile.least })
    #expect(pieces.allSatisfy { $0.bytes.count <= LargeFile.most })
    #expect(pieces.map(\.isFirst) == pieces.indices.map { $0 == 0 })
    #expect(pieces.map(\.isLast) == pieces.indices.map { $0 == pieces.count - 1 })
  }

  @Test(
    "Other programs read what the pieces become, one behind the other",
    arguments: [1 << 19, 1 << 20, 5_000_000])
  func roundTrip(_ count: Int) throws {
    let bytes = Self.words(count)
    let pieces = LargeFile(bytes).pieces
    let brotli = pieces.reversed().map { Brotli.compress($0) }.reversed().flatMap(\.self)
    #expect(brotli == Brotli.compress(bytes, .huge))
    #expect(try Unpacking.bytes(of: brotli, by: "brotli") == bytes)
    let deflated = pieces.reversed().map { Compression.deflate($0) }.reversed().flatMap(\.self)
    #expect(deflated == Compression.deflate(bytes, .huge))
    #expect(try Unpacking.bytes(of: Compression.gzip(bytes, .huge), by: "gzip") == bytes)
  }

  @Test("A few bytes more or fewer leave nearly all pieces as they were, and what they become")
  func change() {
    var random = SeededRandom(seed: 11)
    let bytes = random.bytes(6_000_000)
    let old = Set(Self.keys(LargeFile(bytes)))
    for place in [0, 100, 3_000_000, 5_999_999] {
      let longer = LargeFile(
        Array(bytes[..<place] + Array("one more sentence".utf8) + bytes[place...]))
      let shorter = LargeFile(Array(bytes[..<place] + bytes[(place + 1)...]))
      for changed in [longer, shorter] {
        let new = changed.pieces.filter { !old.contains(Array($0.bytes)) }
        #expect((1...2).contains(new.count))
      }
    }
  }

  @Test("What a piece becomes does not depend on where it stands")
  func place() throws {
    var random = SeededRandom(seed: 5)
    let bytes = Self.words(1_500_000) + random.bytes(1_500_000) + Self.words(900_000)
    let moved = Array("moved".utf8) + bytes
    let (here, there) = (LargeFile(bytes).pieces, LargeFile(moved).pieces)
    let same = here.dropFirst().filter { piece in there.contains { $0.bytes == piece.bytes } }
    #expect(same.count >= 2)
    for piece in same {
      let twin = try #require(there.first { $0.bytes == piece.bytes })
      #expect(twin.bytes.startIndex != piece.bytes.startIndex)
      #expect(Brotli.compress(twin) == Brotli.compress(piece))
      #expect(Compression.deflate(twin) == Compression.deflate(piece))
    }
  }
}
