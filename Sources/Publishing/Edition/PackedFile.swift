import Compression
import SiteRendering

/// A file with its compressed form, which gzip and zip both frame.
struct PackedFile: Sendable {
  let path: String
  /// How many bytes it has.
  let count: Int
  let deflated: ArraySlice<UInt8>
  let sum: UInt32

  init(_ file: OutputFile) {
    self.init(
      file,
      deflated: Compression.deflate(file.bytes, file.effort, sharing: file.sharedParts))
  }

  /// - Parameter deflated: what its bytes become.
  init(_ file: OutputFile, deflated: [UInt8]) {
    path = file.path
    count = file.bytes.count
    self.deflated = deflated[...]
    sum = Compression.crc32(file.bytes)
  }

  /// From its compressed form as this tool made it; nil for anything else.
  init?(path: String, gzip bytes: [UInt8]) {
    guard let frame = Compression.frame(ofGzip: bytes) else { return nil }
    self.path = path
    (deflated, sum, count) = frame
  }

  var gzip: OutputFile {
    OutputFile(
      path: CompressedForm.gzip.path(path),
      bytes: Compression.gzip(deflated: deflated, sum: sum, count: count))
  }
}
