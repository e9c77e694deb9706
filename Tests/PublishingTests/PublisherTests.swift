import Foundation
import SiteRendering
import Testing

@testable import Publishing

/// A folder of its own for a test, removed afterwards.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "explainer-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite("Publishing")
struct PublisherTests {
  let folder: TemporaryFolder
  var output: String { "\(folder.path)/Output" }

  init() throws { folder = try TemporaryFolder() }

  func file(_ path: String, _ text: String) -> OutputFile {
    OutputFile(path: path, bytes: Array(text.utf8))
  }

  func names(_ folder: String) -> [String] {
    (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).sorted()
  }

  @Test("a site is written whole, with its sums, and nothing is left beside it")
  func writes() throws {
    let report = try Publisher(output: output).publish([
      file("a.html", "A"), file("es/b.html", "B"),
    ])
    #expect(names(output) == ["SHA256SUMS", "a.html", "es", "es/b.html"])
    #expect(report.written == 3)
    #expect(names(folder.path).filter { !$0.hasPrefix("Output") } == [])
    let sums = FileManager.default.contents(atPath: "\(output)/SHA256SUMS")
    #expect(
      sums.map { String(decoding: $0, as: UTF8.self) } == """
        559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd  a.html
        df7e70e5021544f4834bbee64a9e3789febc4be81470df629cad6ddb03320a5c  es/b.html

        """)
  }

  @Test("a second build removes what is gone and keeps the stamps of what is the same")
  func second() throws {
    let publisher = Publisher(output: output)
    _ = try publisher.publish([file("a.html", "A"), file("old.html", "x")])
    let stamp = Date(timeIntervalSince1970: 1_000_000_000)
    try FileManager.default.setAttributes(
      [.modificationDate: stamp], ofItemAtPath: "\(output)/a.html")
    let report = try publisher.publish([file("a.html", "A"), file("new.html", "y")])
    #expect(names(output) == ["SHA256SUMS", "a.html", "new.html"])
    #expect(report.unchanged == 1 && report.removed == 1)
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(output)/a.html")
    #expect(attributes[.modificationDate] as? Date == stamp)
  }

  @Test("a file that somebody edited in place is written anew")
  func edited() throws {
    let publisher = Publisher(output: output)
    _ = try publisher.publish([file("a.html", "A")])
    try Data("tampered".utf8).write(to: URL(fileURLWithPath: "\(output)/a.html"))
    _ = try publisher.publish([file("a.html", "A")])
    #expect(FileManager.default.contents(atPath: "\(output)/a.html") == Data("A".utf8))
  }

  @Test("files of other makers are never lost without being told to")
  func foreign() throws {
    let publisher = Publisher(output: output)
    _ = try publisher.publish([file("a.html", "A")])
    try Data("mine".utf8).write(to: URL(fileURLWithPath: "\(output)/thesis.txt"))
    #expect(throws: PublishError.self) { try publisher.publish([file("a.html", "B")]) }
    #expect(FileManager.default.contents(atPath: "\(output)/thesis.txt") == Data("mine".utf8))
    #expect(FileManager.default.contents(atPath: "\(output)/a.html") == Data("A".utf8))
    _ = try Publisher(output: output, replacesForeignFiles: true).publish([file("a.html", "B")])
    #expect(names(output) == ["SHA256SUMS", "a.html"])
  }

  @Test(
    "no path leaves the output folder",
    arguments: ["../x.html", "/etc/x", "a//b", "a/./b", "", "a\\b", "a\u{0}b", "x/../../y"])
  func unsafe(path: String) throws {
    #expect(throws: PublishError.self) {
      try Publisher(output: output).publish([file("ok.html", "A"), file(path, "x")])
    }
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  @Test("leftovers of a killed build are cleaned up and never published")
  func leftovers() throws {
    let building = "\(folder.path)/.Output.building"
    try FileManager.default.createDirectory(atPath: building, withIntermediateDirectories: true)
    try Data("half".utf8).write(to: URL(fileURLWithPath: "\(building)/half.html"))
    _ = try Publisher(output: output).publish([file("a.html", "A")])
    #expect(names(output) == ["SHA256SUMS", "a.html"])
    #expect(!FileManager.default.fileExists(atPath: building))
  }

  @Test("builds at once leave one whole site")
  func together() async throws {
    let output = output
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          let files = (0..<20).map {
            OutputFile(path: "\($0).html", bytes: Array("site \(number)".utf8))
          }
          _ = try? Publisher(output: output).publish(files)
        }
      }
    }
    let texts = Set((0..<20).map { FileManager.default.contents(atPath: "\(output)/\($0).html") })
    #expect(texts.count == 1 && texts.first != .some(nil))
  }
}
