import SiteRendering

/// Names that every disk and host can hold, so that a copy is the same wherever it lies.
package enum OutputNames {
  /// Throws `PublishError` for the first name that will not do.
  package static func check(_ paths: [String]) throws {
    var seen = [String: String](minimumCapacity: paths.count)
    for path in paths {
      guard OutputFile(path: path, bytes: []).hasSafePath, !Seal.names.contains(path),
        !path.hasPrefix(LocalFolder.prefix),
        isSurelyHeld(path) || path.split(separator: "/").allSatisfy({ isHeldEverywhere($0) })
      else { throw PublishError.unsafePath(path) }
      let name = path.utf8.contains { 0x41...0x5A ~= $0 } ? path.lowercased() : path
      if let other = seen.updateValue(path, forKey: name) {
        throw PublishError.collision(other, path)
      }
    }
  }

  /// The folder that holds a file; empty for what stands in none.
  static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }

  /// The folders that hold files of such paths, and those that hold them.
  static func folders(of paths: [String]) -> Set<String> {
    var found: Set<String> = []
    var parents = Set(paths.map(folder(of:)))
    while parents.contains(where: { !$0.isEmpty }) {
      found.formUnion(parents)
      parents = Set(parents.map(folder(of:)))
    }
    return found.subtracting([""])
  }

  /// Whether a look at its bytes is enough, as for nearly all: none is forbidden, no name ends with a
  /// dot, and none has three or four letters before its first dot, as those of devices have.
  private static func isSurelyHeld(_ path: String) -> Bool {
    var length = 0
    var hasDot = false
    var last = UInt8(ascii: "/")
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "/"):
        if (3...4).contains(length) || last == UInt8(ascii: ".") { return false }
        (length, hasDot) = (0, false)
      case UInt8(ascii: "."): hasDot = true
      case 0x80...,
        _ where forbidden.contains(byte):
        return false
      default: if !hasDot { length += 1 }
      }
      last = byte
    }
    return !(3...4).contains(length) && last != UInt8(ascii: ".")
  }

  /// Windows refuses these characters, a final dot, and the names of its devices with any ending.
  /// Some disks store an accent apart from its letter, so that a name comes back as other bytes.
  private static func isHeldEverywhere(_ part: Substring) -> Bool {
    let bytes = part.utf8
    if bytes.last == UInt8(ascii: ".") { return false }
    if bytes.contains(where: { $0 >= 0x80 || forbidden.contains($0) }) { return false }
    // The longest name of a device has four letters.
    let length = bytes.prefix { $0 != UInt8(ascii: ".") }.count
    return length > 4 || !devices.contains(part.prefix { $0 != "." }.lowercased())
  }

  private static let forbidden = Array("<>:\"|?*".utf8)

  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
