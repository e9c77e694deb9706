/// An archive that `ZipArchive` wrote for the last build. Files that did not change are taken over from
/// it as they stand there, many at a time.
final class WrittenZip: Sendable {
  /// One of its files.
  struct Entry: Sendable {
    let path: String
    /// The file and what stands before it.
    let range: Range<Int>
    /// Its line in the list at the end.
    let line: ArraySlice<UInt8>
  }

  /// Where a line of the list says where its file begins.
  static let place = 42..<46
  private static let lineLength = 46
  /// Before each file, without its name.
  private static let headLength = 30
  private static let endLength = 22

  private let file: OpenFile
  private let entries: [String: Entry]

  /// Nil where no such archive can be read there.
  ///
  /// - Parameters:
  ///   - count: how many bytes it has.
  ///   - folder: the one inside the archive that holds the files.
  init?(_ archive: String, count: Int, in folder: String) {
    guard let file = OpenFile(archive), let entries = Self.entries(file, count, in: folder) else {
      return nil
    }
    (self.file, self.entries) = (file, entries)
  }

  /// Nil for a file that it has not.
  subscript(path: String) -> Entry? { entries[path] }

  /// Its bytes in a range; nil where they cannot be read.
  func bytes(_ range: Range<Int>) -> [UInt8]? { file.bytes(range) }

  private static func entries(
    _ file: OpenFile, _ count: Int, in folder: String
  ) -> [String: Entry]? {
    guard count >= endLength, let end = file.bytes(count - endLength..<count) else {
      return nil
    }
    let (files, length, start) = (number(end, 10, 2), number(end, 12, 4), number(end, 16, 4))
    guard end.starts(with: ZipArchive.signature(5, 6)), start + length + endLength == count,
      let list = file.bytes(start..<start + length)
    else { return nil }
    let prefix = Array("\(folder)/".utf8)
    var entries: [String: Entry] = [:]
    entries.reserveCapacity(files)
    var place = 0
    for _ in 0..<files {
      guard place + lineLength <= list.count else { return nil }
      let name = place + lineLength..<place + lineLength + number(list, place + 28, 2)
      let first = number(list, place + Self.place.lowerBound, 4)
      let last = first + headLength + name.count + number(list, place + 20, 4)
      guard name.upperBound <= list.count, last <= start,
        list[place...].starts(with: ZipArchive.lineHead), list[name].starts(with: prefix)
      else { return nil }
      let path = String(decoding: list[name].dropFirst(prefix.count), as: UTF8.self)
      entries[path] = Entry(path: path, range: first..<last, line: list[place..<name.upperBound])
      place = name.upperBound
    }
    return place == list.count ? entries : nil
  }

  /// A number of so many bytes, the lowest first.
  private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
    bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
