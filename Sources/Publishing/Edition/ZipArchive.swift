import SiteContent
import Storage

/// A zip file (PKWARE's APPNOTE 6.3) whose bytes depend on its files alone: names in the order of
/// their bytes, one fixed time, no extra fields, no names of users.
struct ZipArchive {
  /// Version 2.0, names in UTF-8 (bit 11), method 8, and 1980-01-01, the first day of the format.
  private static let head: [UInt8] = [20, 0, 0, 8, 8, 0, 0, 0, 0x21, 0]
  /// No comment, the first disk, and an ordinary file that everybody may read, in Unix's terms.
  private static let attributes: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0xA4, 0x81]
  /// Before a file, and before a line of the list, which names the system and the version too.
  private static let begin = signature(3, 4)
  private static let listed = signature(1, 2) + [20, 3]

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
    file: @escaping @Sendable (String) throws -> PackedFile
  ) throws {
    guard paths.count <= mostFiles else {
      throw PublishError.unfitZip(reason: "it may hold \(mostFiles) files, not \(paths.count)")
    }
    var archive = ZipArchive(folder: folder)
    let sorted = paths.sortedByBytes()
    /// Files are made while those before them are written.
    func made(from start: Int) -> @Sendable () -> [Result<PackedFile, any Error>] {
      let some = Array(sorted[min(start, sorted.count)...].prefix(atOnce))
      return Parallel.ahead(jobs: some.isEmpty ? 1 : jobs) {
        Parallel.map(some, jobs: max(1, jobs - 1)) { path in Result { try file(path) } }
      }
    }
    var next = made(from: 0)
    for start in stride(from: 0, to: sorted.count, by: atOnce) {
      let packed = next()
      next = made(from: start + atOnce)
      for file in packed { try archive.add(try file.get(), to: &sink) }
    }
    try archive.finish(&sink)
  }

  /// The largest number of two bytes stands for more than two bytes can tell, as that of four does.
  private static let mostFiles = Int(UInt16.max) - 1

  /// How many files are made before they are written.
  private static let atOnce = 128

  private init(folder: String) { self.folder = folder }

  private mutating func add(_ packed: PackedFile, to sink: inout FileSink) throws {
    let name = Array("\(folder)/\(packed.path)".utf8)
    var shared = Self.head
    shared.reserveCapacity(32)
    Self.append(packed.sum, 4, to: &shared)
    Self.append(packed.deflated.count, 4, to: &shared)
    Self.append(packed.count, 4, to: &shared)
    Self.append(name.count, 2, to: &shared)
    shared += [0, 0]
    directory += Self.listed
    directory += shared
    directory += Self.attributes
    Self.append(sink.count, 4, to: &directory)
    directory += name
    try sink.write(Self.begin)
    try sink.write(shared)
    try sink.write(name)
    try sink.write(packed.deflated)
    files += 1
  }

  private func finish(_ sink: inout FileSink) throws {
    // The start of the list, after which nothing but the list comes, is the largest number in it.
    guard sink.count < UInt32.max else {
      throw PublishError.unfitZip(reason: "it may have 4 GB")
    }
    let start = sink.count
    try sink.write(directory)
    var end = Self.signature(5, 6) + [0, 0, 0, 0]
    for _ in 0..<2 { Self.append(files, 2, to: &end) }
    Self.append(directory.count, 4, to: &end)
    Self.append(start, 4, to: &end)
    try sink.write(end + [0, 0])
  }

  private static func signature(_ first: UInt8, _ second: UInt8) -> [UInt8] {
    Array("PK".utf8) + [first, second]
  }

  /// Adds so many bytes of a number, the lowest first.
  private static func append(_ value: some BinaryInteger, _ count: Int, to bytes: inout [UInt8]) {
    for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (place * 8))) }
  }
}
