extension DiagnosticCode {
  package static let badCharacter = DiagnosticCode("bad-character")
}

/// Characters that no text of a site may hold, since a reader and an editor do not see them: control
/// characters, and the signs that show what follows in another order, so that a rule reads otherwise
/// than it is.
package enum HiddenCharacter {
  /// The first one: where it begins, and which it is. Bytes that are not UTF-8 are passed over.
  package static func first(in bytes: [UInt8]) -> (offset: Int, scalar: UInt32)? {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while let offset = bytes.place(from: start, where: mayBegin) {
        switch bytes[offset] {
        case 0xC2:
          if offset + 1 < bytes.count, 0x80..<0xA0 ~= bytes[offset + 1] {
            return (offset, UInt32(bytes[offset + 1]))
          }
        case 0xE2:
          guard offset + 2 < bytes.count else { break }
          let scalar =
            0x2000 + UInt32(bytes[offset + 1] & 0x3F) << 6 + UInt32(bytes[offset + 2] & 0x3F)
          if 0x202A...0x202E ~= scalar || 0x2066...0x2069 ~= scalar { return (offset, scalar) }
        case let byte: return (offset, UInt32(byte))
        }
        start = offset + 1
      }
      return nil
    }
  }

  /// Whether one may begin with a byte.
  @inline(__always)
  private static func mayBegin(_ byte: UInt8) -> UInt8 {
    let isPlain = byte.equals(0x09) | byte.equals(0x0A) | byte.equals(0x0D)
    return (byte & 0xE0).equals(0) & ~isPlain | byte.equals(0x7F) | byte.equals(0xC2)
      | byte.equals(0xE2)
  }

  /// The problem of the first one in a text.
  ///
  /// - Parameter start: the offset in the file at which the bytes begin.
  package static func problem(
    in bytes: [UInt8], of file: SourceFile, from start: Int = 0
  ) -> Diagnostic? {
    first(in: bytes).map { found in
      problem(of: found.scalar, at: file.location(atByte: start + found.offset))
    }
  }

  package static func problem(of scalar: UInt32, at place: SourceLocation) -> Diagnostic {
    let digits = String(scalar, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return scalar < 0xA0
      ? Diagnostic(
        .badCharacter, "the control character \(name) may not stand in a text", at: place,
        help: ["remove it"])
      : Diagnostic(
        .badCharacter, "\(name) reorders the text, so that it reads otherwise than it is",
        at: place, help: ["remove it; U+200E and U+200F may be used"])
  }
}
