import Parallelism
import SiteContent
import SiteRendering

/// Puts a finished site into its output folder in one step.
///
/// The new folder is written beside the old one and then takes its place by one rename of the
/// system, so that a crash at any point leaves the old site whole or the new one whole. A file that
/// did not change keeps its time stamp: it is linked over from the old folder, or stands in the spare
/// one already.
package struct Publisher: Sendable {
  /// What a publication did.
  package struct Report: Sendable, Equatable, Codable {
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

  /// Where the output before the last one is kept; nil where none is.
  private let spare: SpareOutput?
  /// Called once where another build has to end first.
  private let waits: @Sendable () -> Void

  package init(
    output: String, site: String? = nil, replacesForeignFiles: Bool = false,
    spare: String? = nil, waits: @escaping @Sendable () -> Void = {}
  ) {
    self.spare = spare.map { SpareOutput(path: $0) }
    self.output = output
    self.site = site
    self.replacesForeignFiles = replacesForeignFiles
    self.waits = waits
  }

  /// Writes the files and `SHA256SUMS`. Throws `PublishError` with the old output untouched.
  ///
  /// - Parameter jobs: how many processors may write.
  package func publish(_ files: [OutputFile], jobs: Int = Parallel.processors) throws -> Report {
    let publication = try open(files.map(\.path)) { try prepare() }
    do {
      let results = Parallel.map(files, jobs: jobs) { file in
        Result { try publication.add(file) }
      }
      for result in results { _ = try result.get() }
      return try publication.finish { [$0.file] }
    } catch {
      publication.discard()
      throw error
    }
  }

  /// The place of the output, where nobody else can write any more, and what stands there.
  package struct Opening: Sendable {
    fileprivate let place: OutputPlace
    fileprivate let lock: FolderLock
    /// Nil where a run that was killed left something to clean up first.
    fileprivate let old: PreviousOutput?
    /// What the spare output can begin with; nil where it is of no use.
    fileprivate let spare: SpareOutput.Contents?
  }

  /// Looks at the old output, which may be done while the new one is made: it changes nothing, for
  /// there may be no new one. Throws `PublishError` with the old output untouched.
  ///
  /// - Parameter trusted: asked once nobody else can write: the state of the old output, where it is
  ///   as this very tool left it.
  package func prepare(trusted: () -> OutputState? = { nil }) throws -> Opening {
    let place = try OutputPlace(output, site: site)
    let lock = try FolderLock(place.parent, waits: waits)
    do {
      let leftovers = ["building", "replaced"].map(place.sibling)
      guard leftovers.allSatisfy({ Disk.kind($0, followingLinks: false) == nil }) else {
        return Opening(place: place, lock: lock, old: nil, spare: nil)
      }
      let old = PreviousOutput(folder: place.path, state: trusted())
      let isForeign = try !refuseForeignFiles(old).isEmpty
      // What nobody listed is left behind with the old output.
      let contents =
        isForeign ? nil : old.state.flatMap { spare?.contents(beside: place.path, in: $0) }
      return Opening(place: place, lock: lock, old: old, spare: contents)
    } catch {
      lock.release()
      throw error
    }
  }

  /// Begins a new output. Throws `PublishError` with the old output untouched.
  ///
  /// - Parameters:
  ///   - paths: of all files that it will get, but for the list of sums.
  ///   - names: those whose names tell whether all can be held; nil for all.
  ///   - jobs: how many processors may work.
  ///   - opening: what `prepare` returns.
  func open(
    _ paths: [String], names: [String]? = nil, jobs: Int = 1, _ opening: () throws -> Opening
  ) throws -> Publication {
    let names = names ?? paths
    try OutputNames.check(names)
    let opening = try opening()
    do {
      let old = try opening.old ?? cleanedUp(opening.place)
      let folder = opening.place.sibling("building")
      let parents = OutputNames.folders(of: names)
      let base = opening.spare.flatMap { contents in
        // Where a file became a folder, or a folder a file, one would be in the way of the other.
        let isFit =
          contents.same.isDisjoint(with: parents)
          && !names.contains { old.state?.folders[$0] != nil }
        return isFit && spare?.become(folder, with: contents) == true ? contents.same : nil
      }
      try Disk.makeFolder(folder)
      for parent in parents {
        try Disk.makeFolder("\(folder)/\(parent)")
      }
      return Publication(
        opening.place, folder: NewFolder(folder, base: base ?? [], old: old.opened),
        lock: opening.lock, old: old, spare: spare, paths: paths, jobs: jobs)
    } catch {
      opening.lock.release()
      throw error
    }
  }

  /// What stands there once the leftovers of a run that was killed are gone.
  private func cleanedUp(_ place: OutputPlace) throws -> PreviousOutput {
    try cleanUp(place)
    let old = PreviousOutput(folder: place.path)
    _ = try refuseForeignFiles(old)
    return old
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

  /// - Returns: the files of other makers that may be lost.
  private func refuseForeignFiles(_ old: PreviousOutput) throws -> [String] {
    let foreign = old.foreignFiles
    guard !foreign.isEmpty, !replacesForeignFiles else { return foreign }
    throw PublishError.foreignFiles(foreign, folder: output)
  }
}
