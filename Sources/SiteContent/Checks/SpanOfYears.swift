import Diagnostics
import Storage

/// A number of years in a text, in digits: `15 years`, `5 or 15 years`, `15-year`.
struct SpanOfYears: Equatable {
  let years: Int
  /// The offset of the number's first byte.
  let place: Int

  /// Those of a text, in its order. Not those of an event or a person: `20 years ago`, `16 years
  /// old`.
  static func all(in bytes: [UInt8]) -> [SpanOfYears] {
    let word = "year"
    var found: [SpanOfYears] = []
    var from = bytes.startIndex
    while let start = ByteSearch.offset(of: word, in: bytes, from: from) {
      from = start + 1
      guard !isPast(bytes[(start + word.utf8.count)...]) else { continue }
      found += numbers(before: start, in: bytes)
    }
    return found
  }

  /// The number before a word, and the one before that: `5 or 15`.
  private static func numbers(before end: Int, in bytes: [UInt8]) -> [SpanOfYears] {
    guard let last = number(before: end, in: bytes, [" ", "-", "\u{A0}"]) else { return [] }
    let first = number(before: last.place, in: bytes, [" or ", " and ", " to ", "–", "-"])
    return [first, last].compactMap { $0 }
  }

  /// A number with one of the joints behind it.
  private static func number(before end: Int, in bytes: [UInt8], _ joints: [String]) -> SpanOfYears?
  {
    for joint in joints where bytes[..<end].reversed().starts(with: joint.utf8.reversed()) {
      let digits = bytes[..<(end - joint.utf8.count)].reversed().prefix(4).prefix(while: isDigit)
      let place = end - joint.utf8.count - digits.count
      // A part of a larger number, or of a date, is no number of years.
      guard !digits.isEmpty, place == 0 || !isPartOfNumber(bytes[place - 1]) else { return nil }
      let years = digits.reversed().reduce(0) { $0 * 10 + Int($1 - 0x30) }
      return SpanOfYears(years: years, place: place)
    }
    return nil
  }

  /// Whether what follows tells of an event or an age.
  private static func isPast(_ rest: ArraySlice<UInt8>) -> Bool {
    let rest = rest.first == UInt8(ascii: "s") ? rest.dropFirst() : rest
    return [" ago", " old", "-old", " of age"].contains { rest.starts(with: $0.utf8) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    isDigit(byte) || [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/")].contains(byte)
  }
}

extension SpanOfYears: Storable {
  func write(to writer: inout ByteWriter) {
    years.write(to: &writer)
    place.write(to: &writer)
  }

  init?(from reader: inout ByteReader) {
    guard let years = Int(from: &reader), let place = Int(from: &reader), place >= 0 else {
      return nil
    }
    self.init(years: years, place: place)
  }
}
