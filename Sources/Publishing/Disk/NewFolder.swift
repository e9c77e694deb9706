import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// The folder in which a new output is made, empty or begun with files of the old output.
struct NewFolder: Sendable {
  let path: String
  /// The files that were there from the beginning, which are those of the old output.
  private let base: Set<String>
  private let old: OpenFolder
  private let opened: OpenFolder

  init(_ path: String, base: Set<String>, old: OpenFolder) {
    self.path = path
    self.base = base
    self.old = old
    opened = OpenFolder(path)
  }

  func path(of file: String) -> String { "\(path)/\(file)" }

  /// Takes a file over from the old output; false where the disk refuses.
  func take(_ file: String) -> Bool {
    base.contains(file) || Disk.link(file, from: old, to: opened)
  }

  /// Takes files over; all of them, or none.
  func takeAll(_ files: [String]) -> Bool {
    for (place, file) in files.enumerated() where !take(file) {
      for linked in files[..<place] where !base.contains(linked) { Disk.remove(path(of: linked)) }
      return false
    }
    return true
  }

  /// Puts the old output's file in the place of one with the same bytes, so that it keeps its time
  /// stamp; false where the disk refuses.
  func putBack(_ file: String) throws -> Bool {
    let beside = "\(file).same"
    guard Disk.link(file, from: old, to: opened, as: beside) else { return false }
    try Disk.rename(path(of: beside), path(of: file))
    return true
  }

  /// Takes the old output's file away where another comes.
  func makeRoom(for file: String) {
    if base.contains(file) { Disk.remove(path(of: file)) }
  }

  /// Takes away what was there from the beginning and is not wanted, with the folders that held
  /// nothing else.
  func remove(_ files: some Sequence<String>) {
    for file in files where base.contains(file) {
      Disk.remove(path(of: file))
      var parent = OutputNames.folder(of: file)
      while !parent.isEmpty, rmdir(path(of: parent)) == 0 {
        parent = OutputNames.folder(of: parent)
      }
    }
  }
}
