import Caching
import Diagnostics
import Storage

/// The text of a page, and what the last build found in the very same bytes.
struct PageSource: Sendable {
  let file: SourceFile
  /// Of the bytes; nil where nothing is kept for the next build.
  let digest: Digest?
  private let known: StoredFront?
  /// Whether the text had no problem as a text.
  private let isClean: Bool
  private let store: BuildStore?

  /// Nil, with a problem, where it cannot be read.
  ///
  /// - Parameter readsLate: whether a text that is as the last build read it is read only where
  ///   somebody asks for its bytes.
  init?(
    at path: String, in folder: SiteFolder, readsLate: Bool, problems: inout [Diagnostic]
  ) {
    store = folder.store
    let stamp = readsLate ? folder.stamp(at: path) : nil
    if let (file, digest) = stamp.flatMap({ folder.unread(at: path, as: $0) }),
      let known = folder.store?.value(Self.name(path), digest, as: StoredFront.self)
    {
      self.file = file
      self.digest = digest
      self.known = known
      isClean = true
      return
    }
    var digest: Digest?
    var known: StoredFront?
    let before = problems.count
    let file = folder.text(at: path, problems: &problems) { bytes in
      guard let store = folder.store else { return false }
      let own = Digest(of: bytes)
      digest = own
      known = store.value(Self.name(path), own)
      return known != nil
    }
    guard let file else { return nil }
    self.file = file
    self.digest = digest
    self.known = known
    isClean = problems.count == before
    if let digest, let stamp { folder.keep(digest, of: path, at: stamp) }
  }

  private static func name(_ path: String) -> String { "front \(path)" }

  /// Nil, with a problem, where the text cannot be cut in two.
  func front(problems: inout [Diagnostic]) -> FrontMatter? {
    if let known, let front = FrontMatter(known, of: file) { return front }
    let before = problems.count
    let front = FrontMatter(file, problems: &problems)
    if let store, let digest, isClean, problems.count == before, let front,
      let root = front.storedRoot
    {
      store.put(
        Self.name(file.path), digest,
        StoredFront(
          root: root, bodyStart: front.bodyStart, bodyLine: front.bodyLine, extract: extract))
    }
    return front
  }

  var extract: SourceExtract { known?.extract ?? SourceExtract(file) }
}
