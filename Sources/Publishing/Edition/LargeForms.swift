import Caching
import Compression
import Parallelism
import SiteRendering

/// The compressed forms of a page of megabytes. What the last build made of a piece of it need not be
/// made again: after a change of one page, most pieces of a search page are as they were.
struct LargeForms: Sendable {
  private let file: OutputFile
  private let pieces: [(piece: LargeFile.Piece, key: Digest)]
  private let store: BuildStore?
  private let jobs: Int

  /// Nil for other files.
  ///
  /// - Parameters:
  ///   - store: where pieces are kept; nil where none are.
  ///   - jobs: how many processors may share the pieces.
  init?(_ file: OutputFile, store: BuildStore?, jobs: Int) {
    guard file.effort == .huge else { return nil }
    self.file = file
    self.store = store
    self.jobs = jobs
    pieces = Parallel.map(LargeFile(file.bytes).pieces, jobs: jobs) { piece in
      (piece, Digest(of: Array(piece.bytes)))
    }
  }

  func file(_ form: CompressedForm) -> OutputFile {
    let parts = Parallel.map(pieces, jobs: jobs) { [store] piece, key in
      let name = Self.name(form, piece)
      if let known = store?.value(name, key, as: CompressedPiece.self) { return known.bytes }
      let made = CompressedPiece(bytes: form.compress(piece))
      store?.put(name, key, made)
      return made.bytes
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { bytes += part }
    switch form {
    case .brotli: return OutputFile(path: form.path(file.path), bytes: bytes)
    case .gzip: return PackedFile(file, deflated: bytes).gzip
    }
  }

  /// Keeps the pieces for the next build where the forms are there already.
  func retain() {
    for (piece, key) in pieces {
      for form in CompressedForm.allCases { store?.retain(Self.name(form, piece), key) }
    }
  }

  /// What a piece becomes depends on this and its bytes.
  private static func name(_ form: CompressedForm, _ piece: LargeFile.Piece) -> String {
    "piece \(form.rawValue)\(piece.isFirst ? " first" : "")\(piece.isLast ? " last" : "")"
  }
}

extension CompressedForm {
  fileprivate func compress(_ piece: LargeFile.Piece) -> [UInt8] {
    switch self {
    case .brotli: Brotli.compress(piece)
    case .gzip: Compression.deflate(piece)
    }
  }
}
