import Foundation
import Storage
import Synchronization
import Testing

@Suite("What a build sets aside")
struct SpillFileTests {
  private func pieces(_ count: Int) -> [[UInt8]] {
    (0..<count).map { number in
      Array(repeating: UInt8(truncatingIfNeeded: number), count: number * 37 % 9001)
    }
  }

  @Test("bytes come back as they were, in any order and on any number of threads")
  func roundTrip() throws {
    let file = try #require(SpillFile(room: 100_000))
    let pieces = pieces(400)
    let kept = Mutex<[(number: Int, bytes: SpilledBytes)]>([])
    DispatchQueue.concurrentPerform(iterations: pieces.count) { number in
      let bytes = file.keep(pieces[number])
      kept.withLock { $0.append((number, bytes)) }
    }
    let all = kept.withLock { $0 }
    #expect(all.count == pieces.count)
    for (number, bytes) in all.reversed() { #expect(bytes.bytes == pieces[number]) }
    #expect(file.isWhole)
  }

  @Test("what the disk does not take stays in memory")
  func refused() throws {
    let descriptor = open("/dev/null", O_RDONLY)
    let file = SpillFile(descriptor: descriptor, room: 10_000)
    let pieces = pieces(400)
    let kept = pieces.map(file.keep)
    for (piece, bytes) in zip(pieces, kept) { #expect(bytes.bytes == piece) }
    #expect(file.isWhole)
  }

  @Test("bytes that cannot be read back are never taken for the right ones")
  func lost() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL, 0o600)
    defer { unlink(path) }
    let file = SpillFile(descriptor: descriptor, room: 1)
    let early = file.keep(Array(repeating: 7, count: 100_000))
    #expect(ftruncate(descriptor, 0) == 0)
    #expect(file.isWhole)
    #expect(early.bytes == Array(repeating: 0, count: 100_000), "places in them still hold")
    #expect(!file.isWhole)
  }

  @Test("bytes that are no such value are told")
  func value() throws {
    let file = try #require(SpillFile())
    let number = file.keep(300.stored)
    #expect(number.value { Int(from: &$0) } == 300)
    #expect(file.isWhole)
    #expect(file.keep([1, 2, 3]).value { Int(from: &$0) } == nil, "two bytes are left")
    #expect(!file.isWhole)
  }

  @Test("where no folder takes it there is none")
  func nowhere() { #expect(SpillFile(in: ["/nowhere/at/all"]) == nil) }
}
