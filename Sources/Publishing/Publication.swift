import Parallelism
import SiteContent
import SiteRendering
import Synchronization

/// A new output folder while it is written, beside the old one, file by file and on any number of
/// processors. Nobody sees it before it is finished.
///
/// Its owner ends it with `finish` or `discard`; until then it keeps other builds waiting.
package final class Publication: Sendable {
  struct State: Sendable {
    var report = Publisher.Report()
    var hashes: [String: String] = [:]
    /// The files that are not the old output's.
    var written: [String] = []
    var isPublished = false
  }

  /// Where the files are until all of them are there.
  let folder: NewFolder
  let place: OutputPlace
  let lock: FolderLock
  let old: PreviousOutput
  let spare: SpareOutput?
  let state = Mutex(State())
  let end = Once<Void>()
  /// The paths of the files to come, in the order of their bytes.
  let order: @Sendable () -> [String]
  /// The zip of the old output; nil where it may be another tool's.
  let oldZip: @Sendable () -> WrittenZip?

  /// - Parameters:
  ///   - folder: has the folders of all files to come.
  ///   - spare: where the old output is kept afterwards; nil where it is removed.
  ///   - paths: of the files to come.
  ///   - jobs: how many processors may work.
  init(
    _ place: OutputPlace, folder: NewFolder, lock: FolderLock, old: PreviousOutput,
    spare: SpareOutput?, paths: [String], jobs: Int
  ) {
    order = Parallel.ahead(jobs: jobs) { paths.sortedByBytes() }
    let zip = "\(old.folder)/\(Edition.zipName)"
    oldZip = Parallel.ahead(jobs: jobs) { [known = old.trusted(Edition.zipName)] in
      known.flatMap { WrittenZip(zip, count: $0.size, in: Edition.zipFolder) }
    }
    self.place = place
    self.folder = folder
    self.lock = lock
    self.old = old
    self.spare = spare
    state.withLock { $0.hashes.reserveCapacity(paths.count) }
  }

  deinit { discard() }

  /// Writes a file. One that did not change is the old output's, and keeps its time stamp.
  ///
  /// - Returns: whether it did not change.
  @discardableResult
  func add(_ file: OutputFile) throws -> Bool {
    let hash = Checksums.hash(file)
    let isKept = old.hasSame(file, hash: hash) && folder.take(file.path)
    if !isKept {
      folder.makeRoom(for: file.path)
      try Disk.write(file.bytes, to: folder.path(of: file.path))
    }
    note([(file.path, hash, file.bytes.count)], areWritten: !isKept)
    return isKept
  }

  /// Takes a file over from the old output, where it follows from others that did not change.
  ///
  /// - Returns: how many bytes it has; nil where it must be made anew, because it is not there or
  ///   may be another tool's.
  func keep(_ path: String) -> Int? {
    guard let known = old.trusted(path), folder.take(path) else { return nil }
    note([(path, known.hash, known.size)], areWritten: false)
    return known.size
  }

  /// Takes files over from the old output that are there as they would be made: all of them, or none
  /// where one must be made anew.
  func keepAll(_ paths: [String]) -> Bool {
    var files: [(path: String, hash: String, count: Int)] = []
    files.reserveCapacity(paths.count)
    for path in paths {
      guard let known = old.trusted(path) else { return false }
      files.append((path, known.hash, known.size))
    }
    guard folder.takeAll(paths) else { return false }
    note(files, areWritten: false)
    return true
  }

  /// Writes a file piece by piece.
  ///
  /// - Parameter jobs: how many processors may write.
  func add(
    _ path: String, jobs: Int = 1, _ write: (inout FileSink) throws -> Void
  ) throws {
    folder.makeRoom(for: path)
    var sink = try FileSink(folder.path(of: path), jobs: jobs)
    do {
      try write(&sink)
    } catch {
      sink.abandon()
      throw error
    }
    let count = sink.count
    let hash = try sink.close()
    let isKept = try old.hasSame(path, hash: hash) && folder.putBack(path)
    note([(path, hash, count)], areWritten: !isKept)
  }

  /// The bytes of a file that was added.
  func bytes(of path: String) throws -> [UInt8] {
    guard let bytes = FileBytes.read(folder.path(of: path)) else {
      throw PublishError.system(step: "reading", path: path, reason: "it cannot be read")
    }
    return bytes
  }

  /// The hashes of the files that were added.
  func sums() -> Checksums { Checksums(hashes: state.withLock(\.hashes), order: order()) }

  /// The hashes of some of them.
  ///
  /// - Parameter paths: in the order of their bytes.
  func sums(of paths: [String]) -> Checksums {
    let hashes = state.withLock(\.hashes)
    return Checksums(
      hashes: Dictionary(
        paths.compactMap { path in hashes[path].map { (path, $0) } }, uniquingKeysWith: { $1 }),
      order: paths)
  }

  /// The files that are not the old output's.
  var written: Set<String> { Set(state.withLock { $0.written }) }

  private func note(_ files: [(path: String, hash: String, count: Int)], areWritten: Bool) {
    state.withLock { state in
      for file in files {
        state.hashes[file.path] = file.hash
        state.report.bytes += file.count
      }
      state.report.files += files.count
      if areWritten {
        state.report.written += files.count
        state.written += files.map(\.path)
      } else {
        state.report.unchanged += files.count
      }
    }
  }
}
