import Diagnostics

extension DiagnosticCode {
  package static let mergeConflict = DiagnosticCode("merge-conflict")
}

/// What programs leave behind in a text without a word: the marks of two versions that could not be
/// merged, letters that were lost or misread on the way from another program, and signs that nobody
/// sees.
enum SlipCheck {
  /// No more of one file.
  private static let limit = 20

  static func run(_ file: SourceFile, problems: inout [Diagnostic]) {
    var found: [Diagnostic] = []
    let bytes = file.bytes
    var index = suspect(in: bytes, from: 0)
    while index < bytes.endIndex, found.count < limit {
      if bytes[index] == UInt8(ascii: "<") {
        let isLineStart = index == 0 || bytes[index - 1] == UInt8(ascii: "\n")
        if isLineStart, starts("<<<<<<< ", bytes, index) { found.append(conflict(file, index)) }
      } else if let slip = slip(bytes, index) {
        found.append(
          Diagnostic(
            .badCharacter, slip.message, at: file.location(atByte: index), help: [slip.help]))
        index += slip.length - 1
      }
      index = suspect(in: bytes, from: index + 1)
    }
    problems += found
  }

  /// Where the next byte stands with which a slip may begin; the end where there is none.
  private static func suspect(in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.place(from: start) {
        $0.equals(UInt8(ascii: "<")) | $0.equals(0xC2) | $0.equals(0xC3) | $0.equals(0xE2)
          | $0.equals(0xEF)
      } ?? bytes.count
    }
  }

  private static func starts(_ text: StaticString, _ bytes: [UInt8], _ index: Int) -> Bool {
    text.withUTF8Buffer { bytes[index...].starts(with: $0) }
  }

  private static func conflict(_ file: SourceFile, _ index: Int) -> Diagnostic {
    Diagnostic(
      .mergeConflict, "two versions of this text stand here one after the other",
      at: file.location(atByte: index),
      help: [
        "keep what holds, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>"
      ])
  }

  /// A sign that nobody sees, or letters that another program misread.
  private static func slip(
    _ bytes: [UInt8], _ index: Int
  ) -> (message: String, help: String, length: Int)? {
    func byte(_ offset: Int) -> UInt8 {
      index + offset < bytes.count ? bytes[index + offset] : 0
    }
    let unseen = "take it out: search and readers' programs stumble over it"
    switch (byte(0), byte(1), byte(2)) {
    case (0xEF, 0xBF, 0xBD):
      return (
        "a letter was lost here when the text was saved", "write the letter that belongs here", 3
      )
    case (0xE2, 0x80, 0x8B): return ("a blank without width stands here", unseen, 3)
    case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9):
      return ("a line break stands here that editors do not show", unseen, 3)
    case (0xEF, 0xBB, 0xBF) where index > 0:
      return ("a byte order mark stands in the middle of the text", unseen, 3)
    case (0xC2, 0xAD, _): return ("a hyphen stands here that nobody sees", unseen, 2)
    // UTF-8 that was read as Windows-1252: â€™ for an apostrophe, Ã© for é, Â§ for §.
    case (0xC3, 0xA2, 0xE2) where byte(3) == 0x82 && byte(4) == 0xAC:
      return (misread, saved, 5)
    case (0xC3, 0x83, 0xC2) where (0xA0...0xBF).contains(byte(3)):
      return (misread, saved, 4)
    case (0xC3, 0x82, 0xC2) where (0xA0...0xBF).contains(byte(3)):
      return (misread, saved, 4)
    default: return nil
    }
  }

  private static let misread = "a sign was misread here by the program that the text came from"
  private static let saved = "write the sign itself, and save what is copied as UTF-8"
}
