import Caching
import Storage
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
