import Foundation

/// Notices changes by the time stamps and sizes of files: for systems without inotify, and where it
/// has no watches left.
struct FileStamps: Sendable {
  private struct Stamp: Equatable {
    let modified: Date?
    let size: Int?
    let number: Int?
  }

  private let folders: [String]

  init(root: String, folders: [String]) {
    self.folders = folders.map { "\(root)/\($0)" }
  }

  func follow(until end: EndFlag, tell: () -> Void) {
    var last = stamps()
    while !end.isSet {
      Thread.sleep(forTimeInterval: 0.15)
      let now = stamps()
      if now != last { tell() }
      last = now
    }
  }

  private func stamps() -> [String: Stamp] {
    var found: [String: Stamp] = [:]
    for folder in folders {
      guard let walk = FileManager.default.enumerator(atPath: folder) else { continue }
      for case let path as String in walk {
        let attributes = walk.fileAttributes
        found["\(folder)/\(path)"] = Stamp(
          modified: attributes?[.modificationDate] as? Date, size: attributes?[.size] as? Int,
          number: attributes?[.systemFileNumber] as? Int)
      }
    }
    return found
  }
}
