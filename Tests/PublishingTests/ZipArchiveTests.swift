import Foundation
import SiteRendering
import Synchronization
import Testing

@testable import Publishing

@Suite("The zip of the whole site")
struct ZipArchiveTests {
  private func write(_ paths: [String]) throws {
    let path = NSTemporaryDirectory() + "explainer-zip-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    var sink = try FileSink(path)
    defer { sink.abandon() }
    try ZipArchive.write(paths, in: "site", to: &sink, jobs: 2) { path in
      PackedFile(OutputFile(path: path, bytes: [65]))
    }
  }

  @Test("a site with more files than a zip can count stops the build, and none is left out")
  func tooManyFiles() throws {
    let names = (1...65535).map { "page-\($0).html" }
    try write(Array(names.dropLast()))
    #expect {
      try write(names)
    } throws: { error in
      (error as? PublishError)?.diagnostic.message
        == "site.zip cannot be made: it may hold 65534 files, not 65535"
    }
  }

  /// The bytes of an archive of texts, with files of an earlier one.
  private func archive(
    _ texts: [String: String], old: WrittenZip? = nil, same: Set<String> = [],
    made: (@Sendable (String) -> Void)? = nil
  ) throws -> [UInt8] {
    let path = NSTemporaryDirectory() + "explainer-zip-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    var sink = try FileSink(path)
    try ZipArchive.write(
      Array(texts.keys), in: "site", to: &sink, jobs: 2, old: old, isSame: same.contains
    ) { path in
      made?(path)
      return PackedFile(OutputFile(path: path, bytes: Array((texts[path] ?? "").utf8)))
    }
    _ = try sink.close()
    return try #require(FileManager.default.contents(atPath: path).map { [UInt8]($0) })
  }

  private func opened(_ bytes: [UInt8], _ use: (WrittenZip?) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "explainer-zip-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    try use(WrittenZip(path, count: bytes.count, in: "site"))
  }

  @Test("with files of an earlier archive it has the very same bytes, and they are not made again")
  func takenOver() throws {
    var texts: [String: String] = [:]
    for number in 0..<300 {
      texts["p\(number).html"] = String(repeating: "\(number) ", count: number)
    }
    // More than is taken over in one go.
    texts["large.html"] = (0..<400_000).map { "\($0 &* 2_654_435_761 % 9_973)" }.joined()
    var now = texts
    now["p7.html"] = "something else"
    now["p250.html"] = ""
    now["p3.html"] = nil
    now["a-new.html"] = "new"
    now["z-new.html"] = "new too"
    let same = Set(now.keys.filter { now[$0] == texts[$0] })
    let made = MadePaths()
    let wanted = try archive(now)
    try opened(try archive(texts)) { old in
      let old = try #require(old)
      #expect(try archive(now, old: old, same: same, made: made.add) == wanted)
    }
    #expect(made.paths == ["p7.html", "p250.html", "a-new.html", "z-new.html"])
  }

  @Test("an archive that is cut, or has another byte in its list, is none or is read whole")
  func damaged() throws {
    let texts = ["a.html": "A", "b.html": "B"]
    let bytes = try archive(texts)
    for count in bytes.indices { try opened(Array(bytes[..<count])) { #expect($0 == nil) } }
    let list = bytes.count - 150
    for place in list..<bytes.count {
      var other = bytes
      other[place] ^= 0xFF
      try opened(other) { zip in
        guard let entry = zip?["a.html"] else { return }
        _ = zip?.bytes(entry.range)
      }
    }
  }
}

private final class MadePaths: Sendable {
  private let all = Mutex<Set<String>>([])
  var paths: Set<String> { all.withLock(\.self) }
  @Sendable func add(_ path: String) { all.withLock { _ = $0.insert(path) } }
}
