import TestSupport
import Testing

@testable import Diagnostics

@Suite("Bytes are looked for many at a time")
struct ByteScanTests {
  /// Lengths around the blocks of 8 and 32 that are looked at together.
  private static let lengths = [0, 1, 2, 7, 8, 9, 15, 16, 17, 31, 32, 33, 39, 40, 41, 64, 65, 200]

  @Test("equals tells what == tells, for all pairs of bytes")
  func equals() {
    for left in UInt8.min...UInt8.max {
      for right in UInt8.min...UInt8.max {
        #expect(left.equals(right) == (left == right ? 1 : 0))
      }
    }
  }

  @Test("the first place is the one that a look at each byte finds", arguments: lengths)
  func place(_ length: Int) {
    var random = SeededRandom(seed: UInt64(length))
    for rarity in [1, 3, 40, 1000] {
      let bytes = (0..<length).map { _ -> UInt8 in
        random.below(rarity) == 0
          ? [7, 0xE2][random.below(2)] : [0, 1, 6, 8, 0xFF][random.below(5)]
      }
      bytes.withUnsafeBufferPointer { text in
        for start in [0, 1, 5, length / 2, length] {
          let found = text.place(from: start) { $0.equals(7) | $0.equals(0xE2) }
          let wanted = bytes.indices.first { $0 >= start && (bytes[$0] == 7 || bytes[$0] == 0xE2) }
          #expect(found == wanted, "\(bytes) from \(start)")
        }
      }
    }
  }

  @Test("a pair is found wherever it stands, and no other one", arguments: lengths)
  func pair(_ length: Int) {
    let plain = (0..<length).map { UInt8($0 % 2) }
    func hasPair(_ bytes: [UInt8]) -> Bool {
      bytes.withUnsafeBufferPointer { $0.hasPair { $0.equals(7) & $1.equals(8) } }
    }
    #expect(!hasPair(plain))
    for place in plain.indices {
      var bytes = plain
      bytes[place] = 7
      #expect(!hasPair(bytes))
      guard place + 1 < length else { continue }
      bytes[place + 1] = 8
      #expect(hasPair(bytes), "\(length), \(place)")
    }
  }
}
