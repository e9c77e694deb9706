import Diagnostics

/// The bytes of a saved page as text, whatever the browser wrote them in.
enum SavedFile {
  /// One section with its frame is a hundredth of this.
  static let largest = 4_000_000

  static func decode(path: String, bytes: [UInt8], problems: inout [Diagnostic]) -> SourceFile? {
    guard bytes.count <= largest else {
      problems.append(
        Diagnostic(
          .fileTooLarge, "\(path) has \(bytes.count) bytes; a saved page may have \(largest)",
          at: nil, help: ["save the page of the one section, as HTML without pictures, or as text"])
      )
      return nil
    }
    guard let text = text(of: bytes) else {
      let file = SourceFile(path: path, bytes: bytes)
      let fault = UTF8Fault.first(in: bytes) ?? bytes.firstIndex(of: 0) ?? 0
      problems.append(
        Diagnostic(
          .invalidText, "the page is neither UTF-8 here nor what it says it is",
          at: file.location(atByte: fault), help: ["save it again as UTF-8"]))
      return nil
    }
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    guard let damage = damage(in: file.bytes) else { return file }
    problems.append(
      Diagnostic(
        .invalidText, "characters were lost when the page was saved", at: damage.in(file),
        help: ["save it again as UTF-8, from the browser and not from an editor"]))
    return nil
  }

  private static func text(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), low: 0) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), low: 1) }
    if bytes.contains(0) { return nil }
    if UTF8Fault.first(in: bytes) == nil { return String(decoding: bytes, as: UTF8.self) }
    // What a page calls ISO 8859-1 is Windows-1252 (WHATWG Encoding, section 4.2).
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    guard
      head.contains("charset=iso-8859-1") || head.contains("charset=windows-1252")
        || head.contains("charset=\"windows-1252") || head.contains("charset=\"iso-8859-1")
    else { return nil }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      guard let scalar = CharacterReference.windows1252(UInt32(byte)) else { return nil }
      text.append(scalar)
    }
    return String(text)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, low: Int) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8
    }
    return String(validating: units, as: UTF16.self)
  }

  private struct Damage {
    let offset: Int
    let length: Int

    func `in`(_ file: SourceFile) -> SourceLocation {
      file.location(atByte: offset, length: length)
    }
  }

  /// U+FFFD, or what UTF-8 looks like that was read as something else and saved again: "Â§", "â€™".
  private static func damage(in bytes: [UInt8]) -> Damage? {
    let signs: [(text: String, length: Int)] = [
      ("\u{FFFD}", 1), ("\u{C2}\u{A7}", 2), ("\u{C2}\u{A0}", 2), ("\u{E2}\u{20AC}", 2),
    ]
    return signs.lazy.compactMap { sign in
      bytes.firstRange(of: Array(sign.text.utf8)).map {
        Damage(offset: $0.lowerBound, length: sign.length)
      }
    }.min { $0.offset < $1.offset }
  }
}
