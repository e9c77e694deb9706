import SiteContent

/// A zip file (PKWARE's APPNOTE 6.3) whose bytes depend on its files alone: names in the order of
/// their bytes, one fixed time, no extra fields, no names of users.
struct ZipArchive {
  /// Version 2.0, names in UTF-8 (bit 11), method 8, and 1980-01-01, the first day of the format.
  private static let head: [UInt8] = [20, 0, 0, 8, 8, 0, 0, 0, 0x21, 0]
  /// An ordinary file that everybody may read, in Unix's terms.
  private static let attributes: [UInt8] = [0, 0, 0xA4, 0x81]

  /// The folder inside the archive that holds the files.
  let folder: String
  private var directory: [UInt8] = []
  private var files = 0

  /// Writes an archive.
  ///
  /// - Parameters:
  ///   - paths: of its files, in any order.
  ///   - jobs: how many processors may make files.
  ///   - file: makes a file of the archive; it is asked once for each, and few are kept at a time.
  static func write(
    _ paths: [String], in folder: String, to sink: inout FileSink, jobs: Int,
    file: @Sendable (String) throws -> PackedFile
  ) throws {
    guard paths.count <= mostFiles else {
      throw PublishError.unfitZip(reason: "it may hold \(mostFiles) files, not \(paths.count)")
    }
    var archive = ZipArchive(folder: folder)
    var rest = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }[...]
    while !rest.isEmpty {
      let some = Array(rest.prefix(atOnce))
      rest = rest.dropFirst(atOnce)
      for packed in Parallel.map(some, jobs: jobs, { path in Result { try file(path) } }) {
        try archive.add(try packed.get(), to: &sink)
      }
    }
    try archive.finish(&sink)
  }

  /// The largest number of two bytes stands for more than two bytes can tell, as that of four does.
  private static let mostFiles = Int(UInt16.max) - 1

  /// How many files are made before they are written.
  private static let atOnce = 64

  private init(folder: String) { self.folder = folder }

  private mutating func add(_ packed: PackedFile, to sink: inout FileSink) throws {
    let name = Array("\(folder)/\(packed.path)".utf8)
    let sizes =
      Self.little(packed.sum, 4) + Self.little(packed.deflated.count, 4)
      + Self.little(packed.count, 4)
    let shared = Self.head + sizes + Self.little(name.count, 2) + [0, 0]
    directory += Self.signature(1, 2) + [20, 3] + shared
    directory +=
      [0, 0, 0, 0, 0, 0] + Self.attributes + Self.little(sink.count, 4) + name
    try sink.write(Self.signature(3, 4) + shared + name)
    try sink.write(packed.deflated)
    files += 1
  }

  private func finish(_ sink: inout FileSink) throws {
    // The start of the list, after which nothing but the list comes, is the largest number in it.
    guard sink.count < UInt32.max else {
      throw PublishError.unfitZip(reason: "it may have 4 GB")
    }
    let count = Self.little(files, 2)
    let start = sink.count
    try sink.write(directory)
    try sink.write(
      Self.signature(5, 6) + [0, 0, 0, 0] + count + count + Self.little(directory.count, 4)
        + Self.little(start, 4) + [0, 0])
  }

  private static func signature(_ first: UInt8, _ second: UInt8) -> [UInt8] {
    Array("PK".utf8) + [first, second]
  }

  /// The end of the number first.
  private static func little(_ value: some BinaryInteger, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
