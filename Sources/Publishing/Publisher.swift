import SiteContent
import SiteRendering

/// Puts a finished site into its output folder in one step.
///
/// The new folder is written beside the old one and then takes its place by one rename of the
/// system, so that a crash at any point leaves the old site whole or the new one whole. A file that
/// did not change is linked over from the old folder and keeps its time stamp.
package struct Publisher: Sendable {
  /// What a publication did.
  package struct Report: Sendable, Equatable {
    package var files = 0
    package var written = 0
    package var unchanged = 0
    package var removed = 0
    package var bytes = 0
  }

  package let output: String
  /// The folder of the sources, which no output may replace; nil where they are elsewhere.
  package let site: String?
  /// Whether files of other makers in the output folder may be lost.
  package let replacesForeignFiles: Bool
  /// How many processors may write.
  package let jobs: Int

  /// Called once where another build has to end first.
  private let waits: @Sendable () -> Void

  package init(
    output: String, site: String? = nil, replacesForeignFiles: Bool = false,
    jobs: Int = Parallel.processors, waits: @escaping @Sendable () -> Void = {}
  ) {
    self.output = output
    self.site = site
    self.replacesForeignFiles = replacesForeignFiles
    self.jobs = jobs
    self.waits = waits
  }

  /// Writes the files and `SHA256SUMS`. Throws `PublishError` with the old output untouched.
  ///
  /// - Parameter known: hashes of some of the files.
  package func publish(_ files: [OutputFile], known: Checksums? = nil) throws -> Report {
    try publish(files, sums: Checksums(of: files, known: known)) { [$0.file] }
  }

  /// Writes the files and the seal of their sums.
  ///
  /// - Parameter seal: makes the list of sums, and its signatures if there are any.
  package func publish(
    _ files: [OutputFile], sums: Checksums, seal: (Checksums) throws -> [OutputFile]
  ) throws -> Report {
    try OutputNames.check(files)
    let all = try files + seal(sums)
    let place = try OutputPlace(output, site: site)
    let lock = try FolderLock(place.parent, waits: waits)
    defer { lock.release() }

    let building = place.sibling("building")
    try cleanUp(place)

    let old = PreviousOutput(folder: place.path)
    try refuseForeignFiles(old)
    do {
      let report = try write(all, to: building, sums: sums, old: old)
      try keepLocalFiles(old, in: building)
      if report.written > 0 { try Disk.settle(building) }
      try swap(building, place)
      return report
    } catch {
      Disk.remove(building)
      throw error
    }
  }

  /// Removes the leftovers of a run that was killed. Where it was killed between the two renames of
  /// a disk without exchange, the old site comes back first.
  private func cleanUp(_ place: OutputPlace) throws {
    Disk.remove(place.sibling("building"))
    let replaced = place.sibling("replaced")
    if Disk.kind(replaced, followingLinks: false) == .folder,
      Disk.kind(place.path, followingLinks: false) == nil
    {
      try Disk.rename(replaced, place.path)
    }
    Disk.remove(replaced)
  }

  private func refuseForeignFiles(_ old: PreviousOutput) throws {
    let foreign = old.foreignFiles
    guard !foreign.isEmpty, !replacesForeignFiles else { return }
    throw PublishError.foreignFiles(foreign, folder: output)
  }

  private func write(
    _ files: [OutputFile], to folder: String, sums: Checksums, old: PreviousOutput
  ) throws -> Report {
    var report = Report()
    try Disk.makeFolder(folder)
    for parent in Set(files.compactMap { $0.path.lastIndex(of: "/").map($0.path.prefix(upTo:)) }) {
      try Disk.makeFolder("\(folder)/\(parent)")
    }
    let results = Parallel.map(files, jobs: jobs) { file in
      Result<Bool, any Error> {
        let target = "\(folder)/\(file.path)"
        if old.hasSame(file, hash: sums.hashes[file.path]),
          Disk.link("\(old.folder)/\(file.path)", target)
        {
          return false
        }
        try Disk.write(file.bytes, to: target)
        return true
      }
    }
    for (file, isWritten) in zip(files, results) {
      report.files += 1
      report.bytes += file.bytes.count
      if try isWritten.get() { report.written += 1 } else { report.unchanged += 1 }
    }
    let paths = Set(files.map(\.path))
    report.removed = old.ownFiles.filter { !paths.contains($0) }.count
    return report
  }

  /// Takes the host's own files over: they belong to no edition.
  private func keepLocalFiles(_ old: PreviousOutput, in folder: String) throws {
    for path in old.localFiles {
      let target = "\(folder)/\(path)"
      try Disk.makeFolder(Self.folder(of: target))
      if Disk.link("\(old.folder)/\(path)", target) { continue }
      guard let bytes = Disk.bytes("\(old.folder)/\(path)") else {
        throw PublishError.system(
          step: "keeping the host's own file", path: path, reason: "it cannot be copied")
      }
      try Disk.write(bytes, to: target)
    }
  }

  private static func folder(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
  }

  private func swap(_ building: String, _ place: OutputPlace) throws {
    let output = place.path
    guard Disk.kind(output, followingLinks: false) != nil else {
      return try Disk.rename(building, output)
    }
    if try Disk.exchange(building, output) {
      Disk.remove(building)
      return
    }
    // The disk knows no exchange: two renames, with an instant between them in which a reader finds
    // nothing. Never a mix.
    let replaced = place.sibling("replaced")
    try Disk.rename(output, replaced)
    do {
      try Disk.rename(building, output)
    } catch {
      try Disk.rename(replaced, output)
      throw error
    }
    Disk.remove(replaced)
  }
}
