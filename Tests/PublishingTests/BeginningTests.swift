import Foundation
import Parallelism
import SiteRendering
import Synchronization
import TestSupport
import Testing

@testable import Publishing

@Suite("What a new output will likely have is linked over all at once")
struct BeginningTests {
  private let folder: TemporaryFolder
  private var output: String { "\(folder.path)/Output" }
  private var building: String { "\(folder.path)/.Output.building" }

  init() throws { folder = try TemporaryFolder() }

  private func publish(
    _ files: [String: String], likely: [String], isBegun: Bool = false
  ) throws -> Publication {
    let state = OutputState(at: output, jobs: 1)
    let publisher = Publisher(output: output)
    let publication = try publisher.open(Array(files.keys), likely: likely) {
      try publisher.prepare { state }
    }
    if isBegun { publication.folder.begin() }
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      try publication.add(OutputFile(path: path, bytes: Array(text.utf8)))
    }
    return publication
  }

  private func number(_ path: String) -> Int64? {
    OutputState.Mark(at: "\(output)/\(path)")?.number
  }

  @Test(
    "What is as it was is the very same file, and what changed is not", arguments: [false, true])
  func likely(_ isBegun: Bool) throws {
    let old = ["a.html": "A", "es/b.html": "B", "c.html": "C"]
    _ = try publish(old, likely: []).finish { [$0.file] }
    let (a, b) = (number("a.html"), number("es/b.html"))
    let new = ["a.html": "A", "es/b.html": "changed", "d.html": "D"]
    _ = try publish(new, likely: ["a.html", "es/b.html", "d.html"], isBegun: isBegun)
      .finish { [$0.file] }
    #expect(number("a.html") == a)
    #expect(number("es/b.html") != b)
    #expect(number("c.html") == nil)
    for (path, text) in new { #expect(Disk.bytes("\(output)/\(path)") == Array(text.utf8)) }
  }

  @Test("What is not published leaves nothing behind, whenever it began")
  func discarded() throws {
    let old = ["a.html": "A", "b.html": "B"]
    _ = try publish(old, likely: []).finish { [$0.file] }
    for _ in 0..<20 {
      let publication = try publish([:], likely: ["a.html", "b.html"])
      let beginning = Parallel.ahead(jobs: 2) { publication.folder.begin() }
      publication.discard()
      beginning()
      #expect(Disk.kind(building, followingLinks: false) == nil)
    }
    #expect(Disk.bytes("\(output)/a.html") == Array("A".utf8))
  }

  @Test("Each is linked once, and none once the end has come")
  func once() {
    let links = Mutex<[String]>([])
    func beginning() -> Beginning {
      Beginning(linking: ["a", "b"]) { file in
        links.withLock { $0.append(file) }
        return file == "a"
      }
    }
    let made = beginning()
    #expect(!made.contains("c"))
    #expect(links.withLock { $0 }.isEmpty)
    #expect(made.contains("a") && !made.contains("b"))
    made.end()
    #expect(made.contains("a"))
    #expect(links.withLock { $0 } == ["a", "b"])
    let ended = beginning()
    ended.end()
    #expect(!ended.contains("a") && ended.make() == ["a", "b"])
    #expect(links.withLock { $0 } == ["a", "b"])
  }
}
