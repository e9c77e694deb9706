import Foundation
import SiteContent
import SiteRendering
import Synchronization

/// A new output folder while it is written, beside the old one, file by file and on any number of
/// processors. Nobody sees it before it is finished.
///
/// Its owner ends it with `finish` or `discard`; until then it keeps other builds waiting.
package final class Publication: Sendable {
  private struct State: Sendable {
    var report = Publisher.Report()
    var hashes: [String: String] = [:]
    /// The files that are not the old output's.
    var written: [String] = []
    var isPublished = false
  }

  /// Where the files are until all of them are there.
  private let folder: NewFolder
  private let place: OutputPlace
  private let lock: FolderLock
  private let old: PreviousOutput
  private let spare: SpareOutput?
  private let state = Mutex(State())
  private let end = Once<Void>()
  /// The paths of the files to come, in the order of their bytes.
  private let order: @Sendable () -> [String]
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

  // MARK: - Files

  /// Writes a file. One that did not change is the old output's, and keeps its time stamp.
  ///
  /// - Returns: whether it did not change.
  @discardableResult
  func add(_ file: OutputFile) throws -> Bool {
    let hash = Checksums.hash(file.bytes)
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

  /// The hashes of some of the files that were added; nil for all.
  func sums(of paths: [String]? = nil) -> Checksums {
    let hashes = state.withLock { $0.hashes }
    guard let paths else { return Checksums(hashes: hashes, order: order()) }
    return Checksums(
      hashes: Dictionary(
        paths.compactMap { path in hashes[path].map { (path, $0) } }, uniquingKeysWith: { $1 }))
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

  // MARK: - The end

  /// Adds the list of sums, and puts the new folder in the place of the old one. Where several
  /// processors may work, the old one may go on being removed after that: until `discard` returns.
  ///
  /// - Parameter seal: makes the list, and its signatures if there are any.
  package func finish(
    jobs: Int = 1, seal: (Checksums) throws -> [OutputFile]
  ) throws -> Publisher.Report {
    do {
      let report = try publish(seal)
      let end: @Sendable () -> Void = { self.discard() }
      if jobs > 1 { DispatchQueue.global().async(execute: end) } else { end() }
      return report
    } catch {
      discard()
      throw error
    }
  }

  private func publish(_ seal: (Checksums) throws -> [OutputFile]) throws -> Publisher.Report {
    let sums = sums()
    let gone = gone(sums)
    for file in try seal(sums) { try add(file) }
    var report = state.withLock { $0.report }
    report.removed = gone.count
    let hashes = state.withLock { $0.hashes }
    folder.remove((gone + Seal.names).filter { hashes[$0] == nil })
    try keepLocalFiles()
    if report.written > 0 { try Disk.settle(folder.path) }
    try swap()
    state.withLock { $0.isPublished = true }
    return report
  }

  /// Leaves the output as it is, and lets others write there. After the end this does nothing.
  package func discard() {
    end.value {
      // What is there once the new output is in its place is the old one.
      let (isOld, written) = state.withLock { ($0.isPublished, $0.written) }
      if !isOld || spare?.keep(folder.path, without: written) != true {
        Disk.remove(folder.path)
      }
      lock.release()
    }
  }

  /// The files of the old output that are no longer part of the site, once all others were added.
  private func gone(_ sums: Checksums) -> [String] {
    let (unchanged, written) = state.withLock { ($0.report.unchanged, $0.written) }
    // Mostly all are there: that is told without a look at each.
    let rest = old.hashes.count - unchanged - written.count { old.hashes[$0] != nil }
    return rest == 0 ? [] : old.hashes.keys.filter { sums.hashes[$0] == nil }
  }

  /// Takes the host's own files over: they belong to no edition.
  private func keepLocalFiles() throws {
    for path in old.localFiles {
      let target = folder.path(of: path)
      try Disk.makeFolder(OutputNames.folder(of: target))
      if folder.take(path) { continue }
      guard let bytes = Disk.bytes("\(old.folder)/\(path)") else {
        throw PublishError.system(
          step: "keeping the host's own file", path: path, reason: "it cannot be copied")
      }
      try Disk.write(bytes, to: target)
      state.withLock { $0.written.append(path) }
    }
  }

  /// The state of the new output, told without a look at what was linked over, once it stands in its
  /// place; nil where the old one's is not known, or somebody took a file away.
  var outputState: OutputState? {
    guard let old = old.state else { return nil }
    let (hashes, written) = state.withLock { ($0.hashes, $0.written) }
    var files = old.files.filter { path, _ in
      hashes[path] != nil || path.hasPrefix(LocalFolder.prefix)
    }
    func mark(_ path: String) -> OutputState.Mark? { OutputState.Mark(at: "\(place.path)/\(path)") }
    for path in written {
      guard let mark = mark(path) else { return nil }
      files[path] = mark
    }
    guard hashes.keys.allSatisfy({ files[$0] != nil }) else { return nil }
    var folders: [String: OutputState.Mark] = [:]
    for path in files.keys {
      var parent = OutputNames.folder(of: path)
      while !parent.isEmpty, folders[parent] == nil {
        guard let mark = mark(parent) else { return nil }
        folders[parent] = mark
        parent = OutputNames.folder(of: parent)
      }
    }
    return OutputState(files: files, folders: folders)
  }

  private func swap() throws {
    let output = place.path
    guard Disk.kind(output, followingLinks: false) != nil else {
      return try Disk.rename(folder.path, output)
    }
    // What was the old output then has the name of the new one, and is removed under it.
    if try Disk.exchange(folder.path, output) { return }
    // The disk knows no exchange: two renames, with an instant between them in which a reader finds
    // nothing. Never a mix.
    let replaced = place.sibling("replaced")
    try Disk.rename(output, replaced)
    do {
      try Disk.rename(folder.path, output)
    } catch {
      try Disk.rename(replaced, output)
      throw error
    }
    Disk.remove(replaced)
  }
}
