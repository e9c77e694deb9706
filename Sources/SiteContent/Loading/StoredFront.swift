import Caching
import Storage

/// What a store keeps of a text whose front matter had no problem.
struct StoredFront {
  /// The YAML, as `YAMLNode.write` makes it.
  let root: [UInt8]
  let bodyStart: Int
  let bodyLine: Int
  let extract: SourceExtract
}

extension StoredFront: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(run: root)
    bodyStart.write(to: &writer)
    bodyLine.write(to: &writer)
    extract.write(to: &writer)
  }

  init?(from reader: inout ByteReader) {
    guard let root = reader.run(), let start = Int(from: &reader), let line = Int(from: &reader),
      start >= 0, let extract = SourceExtract(from: &reader)
    else { return nil }
    (self.root, bodyStart, bodyLine, self.extract) = (Array(root), start, line, extract)
  }
}
