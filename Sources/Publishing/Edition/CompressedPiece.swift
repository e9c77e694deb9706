import Storage

/// What a piece of a large file became.
struct CompressedPiece: Storable {
  let bytes: [UInt8]
}

extension CompressedPiece {
  func write(to writer: inout ByteWriter) { writer.write(run: bytes) }

  init?(from reader: inout ByteReader) {
    guard let bytes = reader.run() else { return nil }
    self.bytes = Array(bytes)
  }
}
