import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// What lies in a folder, without following a single link.
package struct FolderWalk {
  package enum Entry: Equatable, Sendable {
    case file
    case link
    /// A pipe, a device or the like.
    case other
    case unreadable
  }

  /// What was found, with paths relative to the folder, in the order of the disk. Bytes that are no
  /// text are shown as U+FFFD; what has such a name is unreadable.
  package private(set) var list: [(path: String, entry: Entry)] = []
  private let passesHidden: Bool

  /// By path.
  package var entries: [String: Entry] { Dictionary(list) { $1 } }

  /// - Parameter passesHidden: whether files and folders whose names begin with a dot are left out.
  package init(_ folder: String, passesHidden: Bool = false) {
    self.passesHidden = passesHidden
    read(folder, prefix: "")
  }

  private mutating func read(_ folder: String, prefix: String) {
    guard let directory = opendir(folder) else {
      list.append((prefix.isEmpty ? "." : String(prefix.dropLast()), .unreadable))
      return
    }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." || passesHidden && name.hasPrefix(".") { continue }
      let path = "\(folder)/\(name)"
      switch Int(entry.pointee.d_type) {
      case Int(DT_DIR): read(path, prefix: "\(prefix)\(name)/")
      case Int(DT_REG): list.append((prefix + name, .file))
      case Int(DT_LNK): list.append((prefix + name, .link))
      default: look(path, as: name, prefix)
      }
    }
  }

  /// Some disks do not tell in their lists what an entry is.
  private mutating func look(_ path: String, as name: String, _ prefix: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      list.append((prefix + name, .unreadable))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: read(path, prefix: "\(prefix)\(name)/")
    case S_IFREG: list.append((prefix + name, .file))
    case S_IFLNK: list.append((prefix + name, .link))
    default: list.append((prefix + name, .other))
    }
  }
}
