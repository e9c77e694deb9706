import Foundation

/// Folds texts for the index: small letters without accents, the rest as it is. `Ñ` and `ñ` become
/// `n`, `Đ` becomes `d`.
enum Folding {
  /// The folded text as bytes, in place of what `bytes` holds.
  ///
  /// Most scalars fold by themselves, whatever stands beside them; a text with any other is folded
  /// as a whole, which takes some twenty times as long.
  static func fold(_ text: String, into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    var text = text
    var all: UInt8 = 0
    text.withUTF8 { bytes.append(contentsOf: $0) }
    bytes.withUnsafeMutableBufferPointer { bytes in
      for index in bytes.indices {
        let byte = bytes[index]
        all |= byte
        bytes[index] = byte | (byte &- UInt8(ascii: "A") < 26 ? 0x20 : 0)
      }
    }
    guard all >= 0x80, !foldScalars(&bytes) else { return }
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: whole(text).utf8)
  }

  /// The folded text, by the rules of Unicode.
  static func whole(_ text: String) -> String {
    let small = text.lowercased()
    var scalars = String.UnicodeScalarView()
    for scalar in small.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x300...0x36F: continue
      case 0x111: scalars.append("d")
      default: scalars.append(scalar)
      }
    }
    return String(scalars).precomposedStringWithCanonicalMapping
  }

  /// Folds the scalars beyond ASCII in place: none becomes longer. False where one does not fold by
  /// itself.
  private static func foldScalars(_ bytes: inout [UInt8]) -> Bool {
    var read = 0
    var write = 0
    while read < bytes.count {
      let byte = bytes[read]
      if byte < 0x80 {
        if write != read { bytes[write] = byte }
        write += 1
        read += 1
        continue
      }
      let scalar = UTF8Scalar(bytes, at: read)
      guard let folded = PlainScalars.folded(scalar.value) else { return false }
      if folded == scalar.value {
        if write != read {
          for offset in 0..<scalar.length { bytes[write + offset] = bytes[read + offset] }
        }
        write += scalar.length
      } else if folded != 0 {
        write += UTF8Scalar.write(folded, to: &bytes, at: write)
      }
      read += scalar.length
    }
    bytes.removeSubrange(write...)
    return true
  }
}
