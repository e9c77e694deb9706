import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// What lies in a folder, without following a single link.
struct FolderWalk {
  enum Entry: Equatable {
    case file
    case link
    /// A pipe, a device or the like.
    case other
    case unreadable
  }

  /// By path relative to the folder. Bytes that are no text are shown as U+FFFD, a character that
  /// no file of an edition has in its name.
  private(set) var entries: [String: Entry] = [:]

  init(_ folder: String) {
    read(folder, prefix: "")
  }

  private mutating func read(_ folder: String, prefix: String) {
    guard let directory = opendir(folder) else {
      entries[prefix.isEmpty ? "." : String(prefix.dropLast())] = .unreadable
      return
    }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      var status = stat()
      let path = "\(folder)/\(name)"
      guard lstat(path, &status) == 0 else {
        entries[prefix + name] = .unreadable
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: read(path, prefix: "\(prefix)\(name)/")
      case S_IFREG: entries[prefix + name] = .file
      case S_IFLNK: entries[prefix + name] = .link
      default: entries[prefix + name] = .other
      }
    }
  }
}
