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
  init?(at path: String, in folder: SiteFolder, problems: inout [Diagnostic]) {
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
    store = folder.store
  }

  private static func name(_ path: String) -> String { "front \(path)" }

  /// Nil, with a problem, where the text cannot be cut in two.
  func front(problems: inout [Diagnostic]) -> FrontMatter? {
    if let known, let front = FrontMatter(known, of: file) { return front }
    let before = problems.count
    let front = FrontMatter(file, problems: &problems)
    if let store, let digest, isClean, problems.count == before, let stored = front?.stored {
      store.put(Self.name(file.path), digest, stored)
    }
    return front
  }
}
