import Foundation
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
}
