import Caching
import Compression
import Diagnostics
import Parallelism
import SiteContent
import SiteRendering
import Storage
import Synchronization

/// Writes the files of a build as they are drawn, with all that an edition has beside them, and
/// keeps no page in memory. Any processor may hand it a file.
///
/// The bytes of the edition follow from the pages and the info alone.
package final class EditionWriter: Sendable {
  private struct State: Sendable {
    /// Of the files that an unpacked zip has: pages, hosting files and manifest.
    var core: [String] = []
    var policies: Set<String> = []
    var weights: [PageWeight] = []
    var problems: [Diagnostic] = []
    var failures: [(path: String, error: any Error)] = []
  }

  private let publication: Publication
  private let pagesOnly: Bool
  private let weighsAll: Bool
  private let state = Mutex(State())
  private let store: BuildStore?
  private let jobs: Int

  /// Throws `PublishError` where the output folder cannot be used.
  ///
  /// - Parameters:
  ///   - paths: of all files that will be drawn.
  ///   - pagesOnly: whether nothing is compressed and nothing written beside the pages.
  ///   - weighsAll: whether `weights` has light pages too, where nothing is compressed.
  ///   - opening: what the publisher's `prepare` returns; nil prepares it now.
  ///   - store: what the build before kept of single pages.
  ///   - jobs: how many processors may work at the end.
  package init(
    _ publisher: Publisher, paths: [String], pagesOnly: Bool, weighsAll: Bool = true,
    opening: (() throws -> Publisher.Opening)? = nil, store: BuildStore? = nil,
    jobs: Int = Parallel.processors
  ) throws {
    publication = try publisher.open(
      pagesOnly ? paths : Edition.paths(paths), names: pagesOnly ? nil : Edition.names(paths),
      jobs: jobs,
      opening ?? { try publisher.prepare() })
    self.pagesOnly = pagesOnly
    self.weighsAll = weighsAll
    self.store = store
    self.jobs = jobs
  }

  /// Takes a page over from the old output.
  ///
  /// - Parameter key: of everything that the page is drawn from.
  /// - Returns: false where it must be drawn, because it is not there as it would be drawn.
  package func keep(_ path: String, key: Digest) -> Bool {
    guard let drawn = store?.value(Self.name(path), key, as: DrawnPage.self),
      publication.keepAll([path] + (pagesOnly ? [] : CompressedForm.paths(path)))
    else { return false }
    state.withLock { state in
      state.core.append(path)
      state.weights.append(PageWeight(path: path, drawn.facts, bytes: drawn.bytes))
      if let policy = drawn.policy { state.policies.insert(policy) }
    }
    return true
  }

  private static func name(_ path: String) -> String { "drawn \(path)" }

  /// Writes a file and its compressed forms, and weighs it if it is a page.
  ///
  /// - Parameter key: of everything that a page is drawn from, so that the next build may keep it;
  ///   nil where it may not.
  package func take(_ file: OutputFile, key: Digest? = nil) {
    do {
      let isUnchanged = try publication.add(file)
      var gzipped: Int?
      if !pagesOnly, Edition.isSentCompressed(file.path) {
        gzipped = try compress(file, isUnchanged)
      }
      let weight = weight(of: file, gzipped: gzipped)
      let problems = weight.map { WeightCheck.problems($0, of: file) } ?? []
      let policy = pagesOnly ? nil : PagePolicies.policy(of: file)
      state.withLock { state in
        state.core.append(file.path)
        if let weight { state.weights.append(weight) }
        state.problems += problems
        if let policy { state.policies.insert(policy) }
      }
      if let key, let weight, problems.isEmpty {
        store?.put(Self.name(file.path), key, DrawnPage(weight, policy: policy))
      }
    } catch {
      state.withLock { $0.failures.append((file.path, error)) }
    }
  }

  /// Writes the compressed forms of a file, or keeps the old ones.
  ///
  /// - Returns: how many bytes it has with gzip.
  private func compress(_ file: OutputFile, _ isUnchanged: Bool) throws -> Int {
    let large = LargeForms(file, store: store, jobs: jobs)
    if isUnchanged { large?.retain() }
    // Others may have long ended when the last processor is at a book or a page of megabytes.
    let jobs = file.bytes.count > 1 << 19 ? jobs : 1
    let forms: [CompressedForm] = [.brotli, .gzip]
    let counts = Parallel.map(forms, jobs: jobs) { form in
      Result {
        let path = form.path(file.path)
        if isUnchanged, let kept = self.publication.keep(path) { return kept }
        let made = large?.file(form) ?? form.file(file)
        try self.publication.add(made)
        return made.bytes.count
      }
    }
    var gzipped = 0
    for (form, count) in zip(forms, counts) {
      let count = try count.get()
      if form == .gzip { gzipped = count }
    }
    return gzipped
  }

  /// What a page weighs; nil for other files.
  ///
  /// Where nobody asks for the weights of all pages, one that is surely light counts as nothing: to
  /// weigh it would cost more than to draw it.
  private func weight(of file: OutputFile, gzipped: Int?) -> PageWeight? {
    guard gzipped == nil, !weighsAll, let light = PageWeight(file, gzipped: 0) else {
      return PageWeight(file, gzipped: gzipped)
    }
    return file.isLight(under: light.budget.bytes) ? light : PageWeight(file)
  }

  /// What the pages weigh, in the order of their paths.
  package var weights: [PageWeight] {
    state.withLock(\.weights).sorted { $0.path.precedesInBytes($1.path) }
  }

  /// A warning for each page that is too heavy, in no order.
  package var problems: [Diagnostic] { state.withLock(\.problems) }

  /// What lies in the new output once it stands in its place; nil where nobody knows without a look.
  package var outputState: OutputState? { publication.outputState }

  /// Leaves the old output as it is.
  package func discard() { publication.discard() }

  /// Writes what follows from the pages, and puts the whole in the place of the old output. Throws
  /// `PublishError` with the old output untouched.
  ///
  /// - Parameter redirects: the old addresses, which servers may answer by themselves.
  package func finish(
    _ info: EditionInfo, redirects: [MovedAddresses.Redirect] = []
  ) throws -> Publisher.Report {
    do {
      try throwFailure()
      if !pagesOnly { try addOthers(info, redirects) }
      return try publication.finish(jobs: jobs) { [$0.file] }
    } catch {
      publication.discard()
      throw error
    }
  }

  private func addOthers(
    _ info: EditionInfo, _ redirects: [MovedAddresses.Redirect]
  ) throws {
    let (pages, policies) = state.withLock { ($0.core, $0.policies) }
    let hosting = HostingFiles(pages, policies: policies, redirects: redirects)
    for file in hosting.files { take(file) }
    let core = state.withLock(\.core).sortedByBytes()
    let sums = publication.sums(of: core)
    let manifest = Manifest(info: info, sums: sums).file
    take(manifest)
    try throwFailure()
    let seal = sums.adding(manifest.path, Checksums.hash(manifest.bytes)).file
    try publication.addZip(of: core + [manifest.path], seal: [seal], jobs: jobs) {
      [publication] path in
      let compressed = CompressedForm.gzip.path(path)
      guard Edition.isSentCompressed(path),
        let packed = PackedFile(path: path, gzip: try publication.bytes(of: compressed))
      else { return PackedFile(OutputFile(path: path, bytes: try publication.bytes(of: path))) }
      return packed
    }
  }

  /// The first in the order of paths: which comes first in time is chance.
  private func throwFailure() throws {
    let failures = state.withLock(\.failures)
    if let first = failures.min(by: { $0.path < $1.path }) { throw first.error }
  }
}

extension Publication {
  /// Writes the zip of the whole site.
  ///
  /// - Parameters:
  ///   - core: paths of files that were added.
  ///   - seal: the list of the core's files and its signatures.
  func addZip(
    of core: [String], seal: [OutputFile], jobs: Int = Parallel.processors,
    packed: @escaping @Sendable (String) throws -> PackedFile
  ) throws {
    let (old, written) = (oldZip(), written)
    try add(Edition.zipName, jobs: jobs) { sink in
      try ZipArchive.write(
        core + seal.map(\.path), in: Edition.zipFolder, to: &sink, jobs: jobs, old: old,
        isSame: { path in
          // The zip has the bytes of the compressed form. The list of sums was not added.
          !written.contains(path) && !seal.contains { $0.path == path }
            && !written.contains(CompressedForm.gzip.path(path))
        }
      ) { path in
        try seal.first { $0.path == path }.map { PackedFile($0) } ?? packed(path)
      }
    }
  }
}
