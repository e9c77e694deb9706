import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// The output before the last one, kept aside, or a twin of the first. Nearly all of its names lead to
/// files that the output has too, so a new output is made of it by what differs: nothing is linked over
/// and nothing removed that stays.
///
/// Nothing is written down about it. What it is worth is seen when it is needed: a name counts where
/// it leads to the very file that the output has under that name, by the number of the file.
struct SpareOutput: Sendable {
  /// What of a spare a new output can begin with.
  struct Contents: Sendable {
    /// The names that lead to the same files as in the output.
    fileprivate(set) var same: Set<String> = []
    /// Names of files and folders to be removed.
    fileprivate(set) var others: [String] = []
  }

  /// Where it lies, on the disk of the output.
  let path: String

  /// Nil where it is of no use: there is none, it lies on another disk, or it cannot be read.
  ///
  /// - Parameters:
  ///   - output: the folder that it is compared with.
  ///   - state: what lies there.
  func contents(beside output: String, in state: OutputState) -> Contents? {
    var (own, other) = (stat(), stat())
    guard isReachable, lstat(path, &own) == 0, own.st_mode & S_IFMT == S_IFDIR,
      lstat(output, &other) == 0, own.st_dev == other.st_dev
    else { return nil }
    var found = Contents()
    found.same.reserveCapacity(state.files.count)
    return Self.read(path, "", state, into: &found) ? found : nil
  }

  /// - Parameter prefix: of the names.
  /// - Returns: false where the folder cannot be read.
  private static func read(
    _ folder: String, _ prefix: String, _ state: OutputState, into found: inout Contents
  ) -> Bool {
    guard let directory = opendir(folder) else { return false }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      // A name that is no text is in no output.
      guard let name else { return false }
      if name == "." || name == ".." { continue }
      let path = prefix + name
      if state.folders[path] != nil, entry.pointee.d_type == DT_DIR {
        let before = found.same.count
        guard read("\(folder)/\(name)", "\(path)/", state, into: &found) else { return false }
        if found.same.count == before { found.others.append(path) }
      } else if let file = state.files[path], entry.pointee.d_type == DT_REG,
        file.number == Int64(truncatingIfNeeded: entry.pointee.d_ino)
      {
        found.same.insert(path)
      } else {
        found.others.append(path)
      }
    }
    return true
  }

  /// Moves it to where a new output is made, with nothing in it but what counts.
  ///
  /// - Returns: false where it cannot be moved.
  func become(_ folder: String, with contents: Contents) -> Bool {
    guard (try? Disk.rename(path, folder)) != nil else { return false }
    for other in contents.others { Disk.remove("\(folder)/\(other)") }
    return true
  }

  /// Makes a folder in which an output's files have second names, for the first output, which has none
  /// before it. Done here, beside the work at the end of a build, it costs less than in the next build,
  /// where all pages wait for it. Where the disk refuses a name, the others are left out.
  ///
  /// - Parameter files: the paths of the output's files.
  func makeTwin(of output: String, _ files: [String], at folder: String) {
    var (own, other) = (stat(), stat())
    guard reach(), lstat(OutputNames.folder(of: path), &own) == 0, lstat(output, &other) == 0,
      own.st_dev == other.st_dev, (try? Disk.makeFolder(folder)) != nil
    else { return }
    for parent in OutputNames.folders(of: files) { try? Disk.makeFolder("\(folder)/\(parent)") }
    let (source, target) = (OpenFolder(output), OpenFolder(folder))
    for file in files where !Disk.link(file, from: source, to: target) { return }
  }

  /// Keeps a folder for the next time, in the place of what lay there.
  ///
  /// - Parameter others: what is known not to count the next time, and would only take room.
  /// - Returns: false where it cannot be moved there.
  func keep(_ folder: String, without others: [String]) -> Bool {
    guard reach() else { return false }
    for other in others { Disk.remove("\(folder)/\(other)") }
    Disk.remove(path)
    return (try? Disk.rename(folder, path)) != nil
  }

  /// The folder of records may be gone, or be a link that leads out of the site.
  private var isReachable: Bool {
    Disk.kind(OutputNames.folder(of: path), followingLinks: false) == .folder
  }

  /// Makes the folder of records, where there is none.
  private func reach() -> Bool {
    try? Disk.makeFolder(OutputNames.folder(of: path))
    return isReachable
  }
}
