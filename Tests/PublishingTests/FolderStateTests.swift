import Foundation
import SiteRendering
import Testing

@testable import Publishing

@Suite("The state of folders")
struct FolderStateTests {
  @Test("it does not depend on how many processors look")
  func jobs() throws {
    let folder = try TemporaryFolder()
    for number in 0..<1_100 {
      try Disk.write(Array("\(number)".utf8), to: "\(folder.path)/f\(number)")
    }
    try Disk.makeFolder("\(folder.path)/es")
    try Disk.write([1, 2, 3], to: "\(folder.path)/es/a")
    let one = try #require(OutputState(at: folder.path, jobs: 1))
    let four = try #require(OutputState(at: folder.path, jobs: 4))
    #expect(one.files == four.files)
    #expect(one.hash == four.hash)
    #expect(one.files.count == 1_101)
    #expect(one.files["es/a"]?.size == 3)
    #expect(one.files["f1099"]?.size == 4)
    #expect(Array(one.folders.keys) == ["es"])
    // The clock of a disk may tick only some hundred times a second.
    usleep(20_000)
    try Data([4, 5, 6]).write(to: URL(fileURLWithPath: "\(folder.path)/es/a"))
    let after = try #require(OutputState(at: folder.path, jobs: 4))
    #expect(after.hash != one.hash)
    #expect(after.lastChange > one.lastChange)
  }

  @Test("the state of a new output is told without a look at what was linked over")
  func told() throws {
    let folder = try TemporaryFolder()
    let output = "\(folder.path)/Output"
    func file(_ path: String, _ text: String) -> OutputFile {
      OutputFile(path: path, bytes: Array(text.utf8))
    }
    let publisher = Publisher(output: output)
    _ = try publisher.publish([
      file("a.html", "A"), file("es/b.html", "B"), file("gone/c.html", "C"),
    ])
    try Disk.makeFolder("\(output)/local/deep")
    try Disk.write([1], to: "\(output)/local/deep/mine.txt")
    let before = try #require(OutputState(at: output, jobs: 1))
    let new = [file("a.html", "A"), file("es/b.html", "other"), file("vi/d.html", "D")]
    let publication = try publisher.open(new.map(\.path)) {
      try publisher.prepare { before }
    }
    for file in new { try publication.add(file) }
    _ = try publication.finish { [$0.file] }
    let told = try #require(publication.outputState)
    let seen = try #require(OutputState(at: output, jobs: 1))
    #expect(told.files == seen.files)
    #expect(told.folders == seen.folders)
    #expect(told.hash == seen.hash && told.hash != before.hash)
    #expect(seen.files["local/deep/mine.txt"] != nil && seen.files["gone/c.html"] == nil)
  }

  @Test("what stood there untrusted, or lost a file since, has no state that could be told")
  func untold() throws {
    let folder = try TemporaryFolder()
    let output = "\(folder.path)/Output"
    let publisher = Publisher(output: output)
    let page = OutputFile(path: "a.html", bytes: [65])
    _ = try publisher.publish([page])
    let before = try #require(OutputState(at: output, jobs: 1))
    for (number, state) in [nil, before].enumerated() {
      let publication = try publisher.open(["a.html"]) { try publisher.prepare { state } }
      try publication.add(OutputFile(path: "a.html", bytes: [66 + UInt8(number)]))
      _ = try publication.finish { [$0.file] }
      if state != nil { try FileManager.default.removeItem(atPath: "\(output)/a.html") }
      #expect(publication.outputState == nil)
    }
  }

  @Test("folders with links or names that are no text have no state")
  func strange() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/link", withDestinationPath: "/etc/hostname")
    #expect(OutputState(at: folder.path, jobs: 1) == nil)
    #expect(OutputState(at: "\(folder.path)/nowhere", jobs: 1) == nil)
    try FileManager.default.removeItem(atPath: "\(folder.path)/link")
    let name: [CChar] = Array("\(folder.path)/".utf8CString.dropLast()) + [-1, 0]
    close(open(name, O_CREAT | O_WRONLY, 0o644))
    #expect(OutputState(at: folder.path, jobs: 1) == nil)
  }
}
