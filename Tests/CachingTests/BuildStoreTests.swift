import Caching
import Storage
import Synchronization
import TestSupport
import Testing

@Suite("What lies on the disk between two builds")
struct BuildStoreTests {
  @Test("values come back as they were", arguments: [-1, 0, 1, 63, 64, 127, 128, .min, .max])
  func numbers(_ number: Int) {
    var writer = ByteWriter()
    number.write(to: &writer)
    var reader = ByteReader(writer.bytes)
    #expect(Int(from: &reader) == number)
    #expect(reader.left == 0)
  }

  @Test("texts, lists and what is missing come back as they were")
  func values() {
    var writer = ByteWriter()
    ["", "§ 7284.6", "警"].write(to: &writer)
    String?.none.write(to: &writer)
    Double?.some(7.25).write(to: &writer)
    Digest(of: [1]).write(to: &writer)
    var reader = ByteReader(writer.bytes)
    #expect([String](from: &reader) == ["", "§ 7284.6", "警"])
    #expect(String?(from: &reader) == .some(nil))
    #expect(Double?(from: &reader) == 7.25)
    #expect(Digest(from: &reader) == Digest(of: [1]))
    #expect(reader.left == 0)
  }

  @Test("a result comes back for the same key only, and only where the last build used it")
  func keys() {
    let (one, other) = (Digest(of: [1]), Digest(of: [2]))
    let first = BuildStore()
    first.put("a", one, 5)
    first.put("b", one, 6)
    let second = BuildStore(first.bytes)
    #expect(second.value("a", one, as: Int.self) == 5)
    #expect(second.value("a", other, as: Int.self) == nil)
    #expect(second.value("c", one, as: Int.self) == nil)
    let third = BuildStore(second.bytes)
    #expect(third.value("a", one, as: Int.self) == 5)
    #expect(third.value("b", one, as: Int.self) == nil)
  }

  @Test("what is new stands behind what was there, and what nobody asked for is forgotten")
  func addition() throws {
    let (one, other) = (Digest(of: [1]), Digest(of: [2]))
    let first = BuildStore()
    for name in ["a", "b", "c", "d", "e", "f", "g", "h", "i"] { first.put(name, one, name) }
    let second = BuildStore(first.bytes)
    // All but b, which was made from something else now.
    for name in ["a", "c", "d", "e", "f", "g", "h", "i"] {
      #expect(second.value(name, one, as: String.self) == name)
    }
    second.put("b", other, "B")
    let addition = try #require(second.addition).bytes
    let third = BuildStore(first.bytes + addition)
    #expect(third.value("a", one, as: String.self) == "a")
    #expect(third.value("b", other, as: String.self) == "B")
    #expect(third.value("b", one, as: String.self) == nil)
    #expect(!third.has("b", one))
    for place in addition.indices.dropFirst() {
      let cut = BuildStore(first.bytes + addition[..<place])
      #expect(cut.value("a", one, as: String.self) == nil)
    }
  }

  @Test("bytes of which too much would be forgotten are written anew")
  func compact() {
    let key = Digest(of: [1])
    let first = BuildStore()
    for number in 0..<8 { first.put("\(number)", key, String(repeating: "x", count: 50)) }
    let second = BuildStore(first.bytes)
    for number in 0..<4 { _ = second.value("\(number)", key, as: String.self) }
    #expect(second.addition?.bytes == nil)
    #expect(BuildStore().addition?.bytes == nil)
  }

  @Test("a store that grew answers as one that was written anew", arguments: [1, 2, 3] as [UInt64])
  func generations(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var grown = BuildStore()
    var anew = BuildStore()
    var bytes: [UInt8] = []
    var additions = 0
    for _ in 0..<40 {
      var asked: [(name: String, key: Digest)] = []
      for name in 0..<30 {
        // Most are as they were.
        let key = Digest(of: [random.next() % 12 == 0 ? UInt8(random.next() % 4) : 9])
        asked.append(("\(name)", key))
      }
      for (name, key) in asked {
        let value = grown.value(name, key, as: String.self)
        #expect(value == anew.value(name, key, as: String.self))
        guard value == nil else { continue }
        let made = "\(name) \(random.next())"
        for store in [grown, anew] { store.put(name, key, made) }
      }
      if let addition = grown.addition {
        bytes += addition.bytes
        additions += 1
      } else {
        bytes = grown.bytes
      }
      grown = BuildStore(bytes)
      anew = BuildStore(anew.bytes)
    }
    #expect(additions > 10)
  }

  @Test(
    "large results are read where somebody asks, and a damaged one is not taken for what it was")
  func large() throws {
    let key = Digest(of: [1])
    let long = String(repeating: "long ", count: 5_000)
    let first = BuildStore()
    first.put("small", key, 7)
    first.put("long", key, long)
    first.put("longer", key, long + long)
    var bytes: [UInt8] = []
    let sum = first.write { bytes += $0 }
    let asked = Mutex<[Int]>([])
    func source(_ bytes: [UInt8]) -> StoreSource {
      StoreSource(count: bytes.count) { range in
        asked.withLock { $0.append(range.count) }
        return Array(bytes[range])
      }
    }
    let second = try #require(BuildStore(source(bytes), known: sum, spill: nil))
    #expect(asked.withLock { $0.reduce(0, +) } < 1_000)
    #expect(second.value("small", key, as: Int.self) == 7)
    #expect(second.value("long", key, as: String.self) == long)
    #expect(second.value("longer", key, as: String.self) == long + long)
    second.put("new", key, long)
    let (addition, grown) = try #require(second.addition)
    let third = try #require(BuildStore(source(bytes + addition), known: grown, spill: nil))
    #expect(third.value("new", key, as: String.self) == long)
    #expect(third.value("long", key, as: String.self) == long)
    #expect(BuildStore(source(bytes + addition), known: sum, spill: nil) == nil)
    // Its head is whole, so that only what is damaged is lost.
    bytes[bytes.count - 3] ^= 1
    let damaged = try #require(BuildStore(source(bytes), known: sum, spill: nil))
    let found = ["long", "longer"].map { damaged.value($0, key, as: String.self) != nil }
    #expect(found.count { $0 } == 1)
    #expect(damaged.value("small", key, as: Int.self) == 7)
  }

  @Test("bytes that no store made give an empty one")
  func damage() {
    let key = Digest(of: [1])
    let store = BuildStore()
    for number in 0..<20 { store.put("name \(number)", key, String(repeating: "x", count: number)) }
    let bytes = store.bytes
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 0xFF
      let read = BuildStore(damaged)
      for number in 0..<20 {
        _ = read.value("name \(number)", key, as: String.self)
        _ = read.value("name \(number)", key, as: [Int].self)
      }
      let cut = BuildStore(Array(bytes[..<place]))
      #expect(cut.value("name 1", key, as: String.self) == nil)
    }
  }
}
