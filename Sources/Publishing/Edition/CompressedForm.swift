import Compression
import SiteRendering

/// A form in which a server sends a file to browsers that say they can read it. It lies beside the
/// file, made once and not at each visit.
enum CompressedForm: String, CaseIterable, Sendable {
  case brotli = ".br"
  /// For browsers of before 2016 and for connections without TLS.
  case gzip = ".gz"

  func path(_ plain: String) -> String { plain + rawValue }

  /// The file that this is a form of; nil for other names.
  func plain(_ path: String) -> String? {
    path.hasSuffix(rawValue) ? String(path.dropLast(rawValue.count)) : nil
  }

  static func paths(_ plain: String) -> [String] { allCases.map { $0.path(plain) } }

  func file(_ plain: OutputFile) -> OutputFile {
    switch self {
    case .brotli:
      OutputFile(
        path: path(plain.path),
        bytes: Brotli.compress(plain.bytes, plain.effort, sharing: plain.sharedParts))
    case .gzip: PackedFile(plain).gzip
    }
  }
}
