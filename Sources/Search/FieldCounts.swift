import Storage

/// How often each term stands in each field of the entries of a part of an index, in few bytes:
/// two or three for most terms of an entry.
package struct FieldCounts: Sendable {
  /// How often a term stands in an entry. Nobody needs to know more than that it is often.
  struct Count: Sendable {
    let term: Int
    var title: UInt8 = 0
    var heading: UInt8 = 0
    var text: UInt16 = 0
  }

  /// For each entry its counts, closed by a zero. A count is the number of its term plus one, twice;
  /// and the fields, each of which says how often, unless the term stands once in the text and
  /// nowhere else, which is said by one more.
  let bytes: [UInt8]
  let entries: Int

  /// Hands on each count with the number of its entry, in the order of the entries.
  func forEach(_ take: (Int, Count) -> Void) {
    var index = 0
    func number() -> Int {
      var number = 0
      var shift = 0
      while true {
        let byte = Int(bytes[index])
        index += 1
        number |= (byte & 0x7F) << shift
        if byte < 0x80 { return number }
        shift += 7
      }
    }
    for entry in 0..<entries {
      while true {
        let first = number()
        if first == 0 { break }
        var count = Count(term: first >> 1 - 1)
        if first & 1 == 1 {
          count.text = 1
        } else {
          count.title = bytes[index]
          count.heading = bytes[index + 1]
          index += 2
          count.text = UInt16(number())
        }
        take(entry, count)
      }
    }
  }
}

extension FieldCounts: Storable {
  package func write(to writer: inout ByteWriter) {
    entries.write(to: &writer)
    writer.write(run: bytes)
  }

  package init?(from reader: inout ByteReader) {
    guard let entries = Int(from: &reader), let bytes = reader.run() else { return nil }
    (self.entries, self.bytes) = (entries, Array(bytes))
  }
}
