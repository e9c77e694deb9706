import Foundation
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
  /// Whether files of other makers in the output folder may be lost.
  package let replacesForeignFiles: Bool

  package init(output: String, replacesForeignFiles: Bool = false) {
    var path = output
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.output = path
    self.replacesForeignFiles = replacesForeignFiles
  }

  private var parent: String { (output as NSString).deletingLastPathComponent }
  private var name: String { (output as NSString).lastPathComponent }
  private func sibling(_ suffix: String) -> String {
    ((parent.isEmpty ? "." : parent) as NSString).appendingPathComponent(".\(name).\(suffix)")
  }

  /// Writes the files and `SHA256SUMS`. Throws `PublishError` with the old output untouched.
  package func publish(_ files: [OutputFile]) throws -> Report {
    try publish(files, sums: Checksums(of: files)) { [$0.file] }
  }

  /// Writes the files and the seal of their sums.
  ///
  /// - Parameter seal: makes the list of sums, and its signatures if there are any.
  package func publish(
    _ files: [OutputFile], sums: Checksums, seal: (Checksums) throws -> [OutputFile]
  ) throws -> Report {
    try OutputNames.check(files)
    let all = try files + seal(sums)
    try Disk.makeFolder(parent.isEmpty ? "." : parent)
    let lock = try FolderLock(parent.isEmpty ? "." : parent)
    defer { lock.release() }

    let building = sibling("building")
    let replaced = sibling("replaced")
    // Leftovers of a run that was killed: never the site itself.
    Disk.remove(building)
    Disk.remove(replaced)

    let old = PreviousOutput(folder: output)
    try refuseForeignFiles(old)
    do {
      let report = try write(all, to: building, sums: sums, old: old)
      try keepLocalFiles(old, in: building)
      try swap(building, replaced)
      return report
    } catch {
      Disk.remove(building)
      throw error
    }
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
    var folders: Set<String> = []
    try Disk.makeFolder(folder)
    for file in files {
      let target = "\(folder)/\(file.path)"
      let parent = (target as NSString).deletingLastPathComponent
      if folders.insert(parent).inserted { try Disk.makeFolder(parent) }
      report.files += 1
      report.bytes += file.bytes.count
      if old.hasSame(file, hash: sums.hashes[file.path]),
        Disk.link("\(output)/\(file.path)", target)
      {
        report.unchanged += 1
      } else {
        try Disk.write(file.bytes, to: target)
        report.written += 1
      }
    }
    let paths = Set(files.map(\.path))
    report.removed = old.ownFiles.filter { !paths.contains($0) }.count
    return report
  }

  /// Takes the host's own files over: they belong to no edition.
  private func keepLocalFiles(_ old: PreviousOutput, in folder: String) throws {
    for path in old.localFiles {
      let target = "\(folder)/\(path)"
      try Disk.makeFolder((target as NSString).deletingLastPathComponent)
      if Disk.link("\(output)/\(path)", target) { continue }
      let bytes = FileManager.default.contents(atPath: "\(output)/\(path)") ?? Data()
      try Disk.write([UInt8](bytes), to: target)
    }
  }

  private func swap(_ building: String, _ replaced: String) throws {
    guard FileManager.default.fileExists(atPath: output) else {
      return try Disk.rename(building, output)
    }
    if try Disk.exchange(building, output) {
      Disk.remove(building)
      return
    }
    // The disk knows no exchange: two renames, with an instant between them in which a reader finds
    // nothing. Never a mix.
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
