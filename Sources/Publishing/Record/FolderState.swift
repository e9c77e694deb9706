import Crypto
import Foundation
import Storage

#if canImport(Glibc)
  import Glibc
#endif

/// What lies in some folders, as one hash: the names, sizes, times and numbers of all files.
///
/// The time of the last change cannot be set by programs, so that an edit shows even where its
/// author gave the file its old size and time back. A clock ticks some hundred times a second; a file
/// that was changed shortly before somebody looked is therefore read as well.
struct FolderState {
  /// Nanoseconds since 1970.
  typealias Instant = Int64

  /// One look at the folders.
  struct View {
    /// Files that were changed then or later are read.
    let fresh: Instant
    /// The files that are left out; nil where none are.
    var passed: Passed?
  }

  /// Files below a folder whose names end so.
  struct Passed {
    let folder: String
    let ending: [UInt8]

    /// The ending of names in a folder; nil where none is left out there.
    func ending(in folder: String) -> [UInt8]? {
      folder == self.folder || folder.hasPrefix(self.folder + "/") ? ending : nil
    }
  }

  private struct Looking {
    let view: View
    var hash = SHA256()
    var waiting: [UInt8] = []

    mutating func flush() {
      hash.update(data: waiting)
      waiting.removeAll(keepingCapacity: true)
    }
  }

  /// Behind what a folder holds, and for one that is not there: no name is as long.
  private static let end: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0x01]
  private static let missing: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0x02]

  private var lookings: [Looking]
  /// How many processors may look.
  private let jobs: Int
  private var isWhole = true
  /// Whether some time has a part of a second: a disk that counts whole seconds tells too little.
  private var isFine = false
  private var isEmpty = true

  /// The hash of each view, from one walk through the folders.
  ///
  /// - Returns: nil where the state cannot be told: there is a link, a device or a folder that cannot
  ///   be read, or the disk's clock is coarse.
  static func hashes(of folders: [String], as views: [View], jobs: Int) -> [String]? {
    var state = FolderState(views, jobs: jobs)
    for folder in folders { state.walk(folder) }
    return state.canTell ? state.ended : nil
  }

  private var canTell: Bool { isWhole && (isFine || isEmpty) }

  /// The same for single files, by their paths.
  static func hash(ofFiles paths: [String]) -> String? {
    var state = FolderState([View(fresh: .max)], jobs: 1)
    for path in paths {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      state.note(state.record(FolderEntry(Array(path.utf8), status)))
    }
    return state.ended.first
  }

  private init(_ views: [View], jobs: Int) {
    lookings = views.map { Looking(view: $0) }
    self.jobs = jobs
  }

  private var ended: [String] {
    lookings.map { looking in
      var looking = looking
      looking.flush()
      return Checksums.hexadecimal(looking.hash.finalize())
    }
  }

  private mutating func walk(_ folder: String) {
    guard let entries = FolderEntry.all(in: folder, jobs: jobs) else {
      // A folder that is not there is a state too; one that cannot be read is none.
      if Disk.kind(folder, followingLinks: true) != nil { isWhole = false }
      return note(Self.missing)
    }
    // Asked once for the folder: it may have thousands of files.
    let endings = lookings.map { $0.view.passed?.ending(in: folder) }
    func isPassed(_ entry: FolderEntry, _ place: Int) -> Bool {
      endings[place].map { entry.name.suffix($0.count).elementsEqual($0) } ?? false
    }
    for entry in entries {
      let record = record(entry)
      switch entry.mode & S_IFMT {
      case S_IFREG:
        note(record) { !isPassed(entry, $0) }
        readIfFresh(entry, in: folder) { isPassed(entry, $0) }
      case S_IFDIR:
        note(record)
        walk("\(folder)/\(entry.text)")
      default: isWhole = false
      }
    }
    note(Self.end)
  }

  private mutating func record(_ entry: FolderEntry) -> [UInt8] {
    var room: [UInt8] = []
    room.reserveCapacity(entry.name.count + 48)
    var record = ByteWriter(consume room)
    record.write(run: entry.name)
    record.write(variable: UInt64(entry.mode))
    // The times and numbers of folders tell of files that came and went, which change nothing.
    guard entry.mode & S_IFMT != S_IFDIR else { return record.bytes }
    isEmpty = false
    if entry.changed % 1_000_000_000 != 0 { isFine = true }
    record.write(fixed: UInt64(bitPattern: entry.size))
    record.write(fixed: UInt64(bitPattern: entry.modified))
    record.write(fixed: UInt64(bitPattern: entry.changed))
    record.write(fixed: UInt64(bitPattern: entry.number))
    return record.bytes
  }

  /// - Parameter isPassed: whether a view, by its place, leaves the file out.
  private mutating func readIfFresh(
    _ entry: FolderEntry, in folder: String, unless isPassed: (Int) -> Bool
  ) {
    let last = max(entry.changed, entry.modified)
    guard lookings.contains(where: { last >= $0.view.fresh }) else { return }
    guard let hash = FileHash.of("\(folder)/\(entry.text)") else {
      isWhole = false
      return
    }
    let fresh = lookings.map(\.view.fresh)
    note(Array(hash.utf8)) { last >= fresh[$0] && !isPassed($0) }
  }

  /// Adds bytes to the views that look at them.
  ///
  /// - Parameter isSeen: whether a view, by its place, looks at them.
  private mutating func note(_ bytes: [UInt8], where isSeen: (Int) -> Bool = { _ in true }) {
    for place in lookings.indices where isSeen(place) {
      lookings[place].waiting += bytes
      if lookings[place].waiting.count > 1 << 16 { lookings[place].flush() }
    }
  }
}
