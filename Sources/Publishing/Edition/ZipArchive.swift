import Parallelism
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
  /// How each line of the list begins.
  static let lineHead = listed + head

  /// The folder inside the archive that holds the files.
  let folder: String
  private var directory: [UInt8] = []
  private var files = 0

  /// Writes an archive.
  ///
  /// - Parameters:
  ///   - paths: of its files, in any order.
  ///   - jobs: how many processors may make files.
  ///   - old: an earlier archive.
  ///   - isSame: tells by its path whether a file is as the earlier archive has it.
  ///   - file: makes any other file of the archive; it is asked once for each, and few are kept at a
  ///     time.
  static func write(
    _ paths: [String], in folder: String, to sink: inout FileSink, jobs: Int,
    old: WrittenZip? = nil, isSame: (String) -> Bool = { _ in false },
    file: @escaping @Sendable (String) throws -> PackedFile
  ) throws {
    guard paths.count <= mostFiles else {
      throw PublishError.unfitZip(reason: "it may hold \(mostFiles) files, not \(paths.count)")
    }
    var archive = ZipArchive(folder: folder)
    let steps = steps(paths.sortedByBytes()) { isSame($0) ? old?[$0] : nil }
    /// Files are made while those before them are written.
    func made(_ number: Int) -> @Sendable () -> Made {
      let step = number < steps.count ? steps[number] : .files([])
      return Parallel.ahead(jobs: number < steps.count ? jobs : 1) {
        var paths: [String] = []
        switch step {
        case .files(let some): paths = some
        case .known(let entries, let range):
          if let bytes = old?.bytes(range) { return .known(entries, bytes) }
          paths = entries.map(\.path)
        }
        return .files(
          Parallel.map(paths, jobs: max(1, jobs - 1)) { path in Result { try file(path) } })
      }
    }
    var next = made(0)
    for number in steps.indices {
      let step = next()
      next = made(number + 1)
      switch step {
      case .files(let files): for file in files { try archive.add(try file.get(), to: &sink) }
      case .known(let entries, let bytes): try archive.add(entries, bytes, to: &sink)
      }
    }
    try archive.finish(&sink)
  }

  /// Files that are written in one go.
  private enum Step {
    case files([String])
    /// They stand side by side in an earlier archive.
    case known([WrittenZip.Entry], Range<Int>)
  }

  private enum Made: Sendable {
    case files([Result<PackedFile, any Error>])
    case known([WrittenZip.Entry], [UInt8])
  }

  /// - Parameter paths: in the order of the archive.
  private static func steps(
    _ paths: [String], _ known: (String) -> WrittenZip.Entry?
  ) -> [Step] {
    var steps: [Step] = []
    var new: [String] = []
    var old: [WrittenZip.Entry] = []
    var range = 0..<0
    func end() {
      if !new.isEmpty { steps.append(.files(new)) }
      if !old.isEmpty { steps.append(.known(old, range)) }
      (new, old) = ([], [])
    }
    for path in paths {
      guard let entry = known(path) else {
        if !old.isEmpty || new.count == atOnce { end() }
        new.append(path)
        continue
      }
      if old.isEmpty || range.upperBound != entry.range.lowerBound || range.count > bytesAtOnce {
        end()
        range = entry.range.lowerBound..<entry.range.lowerBound
      }
      old.append(entry)
      range = range.lowerBound..<entry.range.upperBound
    }
    end()
    return steps
  }

  /// The largest number of two bytes stands for more than two bytes can tell, as that of four does.
  private static let mostFiles = Int(UInt16.max) - 1

  /// How many files are made before they are written.
  private static let atOnce = 128

  /// About how many bytes are taken over before they are written.
  private static let bytesAtOnce = 1 << 20

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

  /// Takes files over that stand side by side in an earlier archive.
  private mutating func add(
    _ entries: [WrittenZip.Entry], _ bytes: [UInt8], to sink: inout FileSink
  ) throws {
    var start = sink.count
    for entry in entries {
      let place = WrittenZip.place
      directory += entry.line.prefix(place.lowerBound)
      Self.append(start, place.count, to: &directory)
      directory += entry.line.dropFirst(place.upperBound)
      start += entry.range.count
    }
    files += entries.count
    try sink.write(bytes)
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

  static func signature(_ first: UInt8, _ second: UInt8) -> [UInt8] {
    Array("PK".utf8) + [first, second]
  }

  /// Adds so many bytes of a number, the lowest first.
  private static func append(_ value: some BinaryInteger, _ count: Int, to bytes: inout [UInt8]) {
    for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (place * 8))) }
  }
}
