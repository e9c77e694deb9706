import Foundation
import SiteContent
import SiteRendering

extension Publication {
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
      let state = state.withLock { $0 }
      var others = state.written
      // What is there once the new output is in its place is the old one, if there was one.
      if state.isPublished, let spare, Disk.kind(folder.path, followingLinks: false) == nil {
        spare.makeTwin(of: place.path, Array(state.hashes.keys), at: folder.path)
        others = []
      }
      if !state.isPublished || spare?.keep(folder.path, without: others) != true {
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
