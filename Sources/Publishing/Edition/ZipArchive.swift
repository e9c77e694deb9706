import SiteRendering

/// A zip file (PKWARE's APPNOTE 6.3) whose bytes depend on its files alone: names in the order of
/// their bytes, one fixed time, no extra fields, no names of users.
enum ZipArchive {
  /// Version 2.0, names in UTF-8 (bit 11), method 8, and 1980-01-01, the first day of the format.
  private static let head: [UInt8] = [20, 0, 0, 8, 8, 0, 0, 0, 0x21, 0]
  /// An ordinary file that everybody may read, in Unix's terms.
  private static let attributes: [UInt8] = [0, 0, 0xA4, 0x81]

  /// - Parameter folder: the folder inside the archive that holds the files.
  static func bytes(of files: [PackedFile], in folder: String) -> [UInt8] {
    let files = files.sorted { $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8) }
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for packed in files {
      let name = Array("\(folder)/\(packed.file.path)".utf8)
      let sizes =
        little(packed.sum, 4) + little(packed.deflated.count, 4)
        + little(packed.file.bytes.count, 4)
      let shared = head + sizes + little(name.count, 2) + [0, 0]
      directory += signature(1, 2) + [20, 3] + shared
      directory += [0, 0, 0, 0, 0, 0] + attributes + little(archive.count, 4) + name
      archive += signature(3, 4) + shared + name + packed.deflated
    }
    let count = little(files.count, 2)
    return archive + directory + signature(5, 6) + [0, 0, 0, 0] + count + count
      + little(directory.count, 4) + little(archive.count, 4) + [0, 0]
  }

  private static func signature(_ first: UInt8, _ second: UInt8) -> [UInt8] {
    Array("PK".utf8) + [first, second]
  }

  /// The end of the number first.
  private static func little(_ value: some BinaryInteger, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
