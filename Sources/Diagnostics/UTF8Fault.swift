extension DiagnosticCode {
  package static let invalidText = DiagnosticCode("invalid-text")
  package static let fileTooLarge = DiagnosticCode("file-too-large")
}

/// Finds the first byte that is not part of valid UTF-8 (Unicode standard, table 3-7).
package enum UTF8Fault {
  /// Its offset; nil where all is well.
  package static func first(in bytes: [UInt8]) -> Int? {
    // That all is well is told without decoding.
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var decoder = UTF8()
    var iterator = CountingIterator(bytes: bytes)
    while true {
      let start = iterator.position
      switch decoder.decode(&iterator) {
      case .scalarValue: continue
      case .emptyInput: return nil
      case .error: return min(start, bytes.count - 1)
      }
    }
  }

  private struct CountingIterator: IteratorProtocol {
    let bytes: [UInt8]
    var position = 0

    mutating func next() -> UInt8? {
      guard position < bytes.count else { return nil }
      defer { position += 1 }
      return bytes[position]
    }
  }
}
