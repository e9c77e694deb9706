import Storage

/// The front matter of a text that had no problem, as a store keeps it.
struct StoredFront {
  /// The YAML, as `YAMLNode.write` makes it.
  let root: [UInt8]
  let bodyStart: Int
  let bodyLine: Int
}

extension StoredFront: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(run: root)
    bodyStart.write(to: &writer)
    bodyLine.write(to: &writer)
  }

  init?(from reader: inout ByteReader) {
    guard let root = reader.run(), let start = Int(from: &reader), let line = Int(from: &reader),
      start >= 0
    else { return nil }
    (self.root, bodyStart, bodyLine) = (Array(root), start, line)
  }
}
