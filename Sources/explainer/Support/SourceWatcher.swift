import Foundation

/// Notices that a source of the site changed, by the stamps and sizes of the files.
struct SourceWatcher {
  private let folders: [String]
  private var last: [String: Stamp]

  private struct Stamp: Equatable {
    let modified: Date?
    let size: Int?
  }

  init(root: String) {
    folders = ["Content", "Templates", "Public"].map { "\(root)/\($0)" }
    last = Self.stamps(folders)
  }

  /// Whether anything is other than at the last call.
  mutating func hasChanged() -> Bool {
    let now = Self.stamps(folders)
    defer { last = now }
    return now != last
  }

  private static func stamps(_ folders: [String]) -> [String: Stamp] {
    var found: [String: Stamp] = [:]
    for folder in folders {
      guard let walk = FileManager.default.enumerator(atPath: folder) else { continue }
      for case let path as String in walk {
        let attributes = walk.fileAttributes
        found["\(folder)/\(path)"] = Stamp(
          modified: attributes?[.modificationDate] as? Date, size: attributes?[.size] as? Int)
      }
    }
    return found
  }
}
