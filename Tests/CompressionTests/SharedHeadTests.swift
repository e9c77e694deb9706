import TestSupport
import Testing

@testable import Compression

@Suite("Files that begin alike share the compressed beginning")
struct SharedHeadTests {
  /// Beginnings that become one block and several, that cannot be compressed, and that end with each
  /// number of unused bits.
  private static let heads: [[UInt8]] = {
    var random = SeededRandom(seed: 7)
    let sheet = (0..<900).flatMap {
      Array(".c\($0 * 7919 % 1013) p { margin: \($0 % 9)px; }\n".utf8)
    }
    let prose = (0..<900).flatMap { Array("Jail number \($0 * 104_729 % 997) holds nobody. ".utf8) }
    let short = (1...40).map { Array("a{color:red}b{margin:0}".utf8.prefix($0)) }
    return [sheet, sheet + prose, sheet + random.bytes(20_000), random.bytes(70_000)] + short
  }()

  private static let rests: [[UInt8]] = [
    [], [1], [1, 2], Array("<title>Jail</title>".utf8),
    Array(String(repeating: "<p>a{color:red} again</p>", count: 200).utf8),
  ]

  @Test("Other programs read gzip and Brotli as if the file had been compressed whole")
  func roundTrip() throws {
    for head in Self.heads {
      for rest in Self.rests {
        let file = head + rest
        for ends in [[head.count], [min(head.count, 42), head.count]] {
          let gzip = Compression.gzip(file, sharing: ends)
          #expect(try Unpacking.bytes(of: gzip, by: "gzip") == file)
          let brotli = Brotli.compress(file, sharing: ends)
          #expect(try Unpacking.bytes(of: brotli, by: "brotli") == file)
        }
      }
    }
  }

  @Test("Files that begin otherwise share a part that stands at any place in them")
  func placedParts() throws {
    let sheet = Self.heads[0]
    let rest = Array("<title>Jail</title>".utf8)
    for language in ["en", "ko", "zh-Hant", "a-language-of-another-length"] {
      let first = Array("<!DOCTYPE html><html lang=\(language)>".utf8)
      let file = first + sheet + rest
      let ends = [first.count, first.count + sheet.count]
      #expect(
        try Unpacking.bytes(of: Compression.gzip(file, sharing: ends), by: "gzip") == file)
      #expect(
        try Unpacking.bytes(of: Brotli.compress(file, sharing: ends), by: "brotli") == file)
    }
  }

  @Test("What a file becomes does not depend on what was compressed before")
  func memory() {
    let heads = (0..<300).map { Array("<style>p\($0) { color: red }</style>".utf8) }
    let rest = Array("<title>Jail</title>".utf8)
    func both(_ head: [UInt8]) -> [[UInt8]] {
      [
        Compression.deflate(head + rest, sharing: [head.count]),
        Brotli.compress(head + rest, sharing: [head.count]),
      ]
    }
    let first = heads.map(both)
    // Some are remembered now, and some are too many.
    #expect(heads.map(both) == first)
    #expect(Set(first.map { $0[0] }).count == heads.count)
  }

  @Test("Many threads that ask for the same beginnings get the same bytes")
  func threads() async {
    let heads = (0..<20).map { Array(String(repeating: "h\($0) { margin: 0 } ", count: 500).utf8) }
    let alone = heads.map { Compression.deflate($0, sharing: [$0.count]) }
    let results = await withTaskGroup(of: [[UInt8]].self) { group in
      for _ in 0..<8 {
        group.addTask { heads.map { Compression.deflate($0, sharing: [$0.count]) } }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results == Array(repeating: alone, count: 8))
  }

  @Test("A file that looks back further than pages do begins by itself")
  func largeFile() throws {
    let head = Self.heads[0]
    let file = head + (0..<30_000).flatMap { Array("claim \($0) ".utf8) }
    #expect(Brotli.compress(file, sharing: [head.count]) == Brotli.compress(file))
  }

  @Test("No block of what more may follow is marked as the last")
  func open() throws {
    let head = Self.heads[0]
    let alone = Compression.deflate(head)
    let open = OpenDeflate.opened(alone, count: head.count)
    #expect(open.suffix(4) == [0, 0, 0xFF, 0xFF])
    // Nothing but an end is missing: an empty last block.
    let frame = Compression.gzip(
      deflated: open + [3, 0], sum: Compression.crc32(head), count: head.count)
    #expect(try Unpacking.bytes(of: frame, by: "gzip") == head)
    let endless = Compression.gzip(
      deflated: open, sum: Compression.crc32(head), count: head.count)
    #expect(throws: (any Error).self) { try Unpacking.bytes(of: endless, by: "gzip") }
  }
}
