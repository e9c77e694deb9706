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
    let one = try #require(FolderState.look(at: folder.path, jobs: 1))
    let four = try #require(FolderState.look(at: folder.path, jobs: 4))
    #expect(one == four)
    #expect(one.sizes.count == 1_101)
    #expect(one.sizes["es/a"] == 3)
    #expect(one.sizes["f1099"] == 4)
    #expect(one.hash == FolderState.hash(of: [folder.path], readingSince: .max, jobs: 2))
    // The clock of a disk may tick only some hundred times a second.
    usleep(20_000)
    try Data([4, 5, 6]).write(to: URL(fileURLWithPath: "\(folder.path)/es/a"))
    #expect(FolderState.look(at: folder.path, jobs: 4)?.hash != one.hash)
  }
}
