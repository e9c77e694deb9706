import Caching
import Foundation
import Storage

/// Where the record of a build into an output folder lies, and what the build kept of single pages:
/// `.explainer-cache` in the site's folder.
struct RecordFolder: Sendable {
  private static let name = ".explainer-cache"

  private let folder: String
  private let file: String
  private var storeFile: String { "\(file).pages" }
  /// Where the output before the last one is kept.
  var spare: String { "\(file).spare" }

  /// - Parameters:
  ///   - site: without links, as `output`.
  init(site: String, output: String) {
    folder = "\(site)/\(Self.name)"
    file = "\(folder)/\(Checksums.hash(Array(output.utf8)).prefix(16))"
  }

  /// The last build's; nil where there is none, or it is damaged. The file holds the hash of what
  /// follows, a line break, and the record as JSON.
  func record() -> BuildRecord.Entry? {
    guard let bytes = Disk.bytes(file), bytes.count > 65, bytes[64] == UInt8(ascii: "\n"),
      Checksums.hash(Array(bytes[65...])) == String(decoding: bytes[..<64], as: UTF8.self)
    else { return nil }
    return try? JSONDecoder().decode(BuildRecord.Entry.self, from: Data(bytes[65...]))
  }

  func write(_ record: BuildRecord.Entry) throws {
    let json = [UInt8](try JSONEncoder().encode(record))
    try write(to: file) { sink in
      try sink.write(Array(Checksums.hash(json).utf8) + [10] + json)
    }
  }

  /// The store that a record names; nil where there is another one or none.
  ///
  /// - Parameter spill: where new results lie until they are written.
  func store(_ known: StoreSum, spill: SpillFile?) -> BuildStore? {
    OpenFile(storeFile).flatMap { file in
      BuildStore(StoreSource(count: known.count) { file.bytes($0) }, known: known, spill: spill)
    }
  }

  /// Writes a store, or puts what is new in it behind the file that it was read from.
  ///
  /// - Parameter known: the sum of the store that it was read from, if it was.
  /// - Returns: the sum by which the record names it.
  func write(_ store: BuildStore, after known: StoreSum?) throws -> StoreSum {
    if let known, let (bytes, sum) = store.addition,
      Disk.kind(folder, followingLinks: false) != .link
    {
      do {
        try Disk.append(bytes, to: storeFile, of: known.count)
        return sum
      } catch {
        // Written anew, it may do.
      }
    }
    return try write(to: storeFile) { sink in try store.write { try sink.write($0) } }
  }

  /// Writes a file that is there whole or not at all.
  private func write<Result>(
    to file: String, _ write: (inout FileSink) throws -> Result
  ) throws -> Result {
    // A link could lead out of the site, where a build writes nothing.
    guard Disk.kind(folder, followingLinks: false) != .link else {
      throw PublishError.system(step: "writing", path: folder, reason: "it is a link")
    }
    try Disk.makeFolder(folder)
    // Nobody wants it in a repository.
    let ignore = "\(folder)/.gitignore"
    if Disk.kind(ignore, followingLinks: false) == nil { try Disk.write([42, 10], to: ignore) }
    let new = "\(file).new"
    Disk.remove(new)
    var sink = try FileSink(new)
    let result: Result
    do {
      result = try write(&sink)
    } catch {
      sink.abandon()
      throw error
    }
    _ = try sink.close()
    try Disk.rename(new, file)
    return result
  }
}
