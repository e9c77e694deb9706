import Caching
import Foundation
import Testing

@testable import Publishing

@Suite("The store on the disk")
struct RecordFolderTests {
  let site: TemporaryFolder
  let folder: RecordFolder
  let key = Digest(of: [1])

  init() throws {
    site = try TemporaryFolder()
    folder = RecordFolder(site: site.path, output: "\(site.path)/Output")
  }

  var file: String {
    get throws {
      let cache = "\(site.path)/.explainer-cache"
      let names = try FileManager.default.contentsOfDirectory(atPath: cache)
      return "\(cache)/\(try #require(names.first { $0.hasSuffix(".pages") }))"
    }
  }

  /// A first store, and one that was read from it, used, and got one result more.
  private func two() throws -> (first: StoreSum, second: BuildStore) {
    let store = BuildStore()
    for number in 0..<20 { store.put("\(number)", key, number) }
    let sum = try folder.write(store, after: nil)
    let again = try #require(folder.store(sum, spill: nil))
    for number in 0..<20 { #expect(again.value("\(number)", key, as: Int.self) == number) }
    again.put("new", key, 100)
    return (sum, again)
  }

  private func expectWhole(_ sum: StoreSum) throws {
    let read = try #require(folder.store(sum, spill: nil))
    #expect(read.value("new", key, as: Int.self) == 100)
    for number in 0..<20 { #expect(read.value("\(number)", key, as: Int.self) == number) }
  }

  @Test("what is new is put behind it; the sum of before still names what was there")
  func appends() throws {
    let (first, second) = try two()
    let sum = try folder.write(second, after: first)
    #expect(sum.count - first.count < 100)
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)).count == sum.count)
    try expectWhole(sum)
    #expect(folder.store(first, spill: nil)?.has("new", key) == false)
    #expect(folder.store(first, spill: nil)?.has("7", key) == true)
  }

  @Test("what a killed build left behind it is not written over, for somebody may be reading it")
  func leftovers() throws {
    let (first, second) = try two()
    let open = try #require(OpenFile(file))
    let whole = try #require(open.bytes(0..<first.count))
    let handle = try #require(FileHandle(forWritingAtPath: file))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(repeating: 7, count: 5_000))
    try handle.close()
    #expect(folder.store(first, spill: nil)?.has("7", key) == true)
    try expectWhole(try folder.write(second, after: first))
    #expect(open.bytes(0..<first.count) == whole)
  }

  @Test("a file that is shorter, a link, or known by another name is not written into")
  func others() throws {
    let other = "\(site.path)/other"
    for change in ["shorter", "link", "name"] {
      let (first, second) = try two()
      let path = try file
      switch change {
      case "shorter":
        try Data(contentsOf: URL(fileURLWithPath: path)).dropLast(1)
          .write(to: URL(fileURLWithPath: path))
      case "link":
        try FileManager.default.moveItem(atPath: path, toPath: other)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: other)
      default:
        try? FileManager.default.removeItem(atPath: other)
        try FileManager.default.linkItem(atPath: path, toPath: other)
      }
      let before = FileManager.default.contents(atPath: other)
      try expectWhole(try folder.write(second, after: first))
      #expect(FileManager.default.contents(atPath: other) == before, "\(change)")
      #expect(Disk.kind(path, followingLinks: false) == .file)
    }
  }

  @Test("a store with another byte in it counts for nothing")
  func damage() throws {
    let (first, _) = try two()
    let url = URL(fileURLWithPath: try file)
    let bytes = try Data(contentsOf: url)
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 1
      try damaged.write(to: url)
      #expect(folder.store(first, spill: nil) == nil)
    }
  }
}
