import Storage

/// How often each term stands in each field of the entries of a part of an index, in few bytes:
/// two or three for most terms of an entry.
struct FieldTally: Sendable {
  /// How often a term stands in an entry. Nobody needs to know more than that it is often.
  struct Count: Sendable {
    let term: Int
    var title: UInt8 = 0
    var heading: UInt8 = 0
    var text: UInt16 = 0
  }

  enum Field { case title, heading, text }

  /// For each entry its counts, closed by a zero. A count is the number of its term plus one, twice;
  /// and the fields, each of which says how often, unless the term stands once in the text and
  /// nowhere else, which is said by one more.
  private var writer = ByteWriter()
  /// How many terms the text of each entry has.
  private(set) var lengths: [UInt32] = []
  /// In how many entries each term stands.
  private(set) var holders: [UInt32] = []
  private var counts: [Count] = []
  /// Where the count of a term stands, if it is that term's.
  private var places: [Int32] = []
  private var length: UInt32 = 0

  /// Counts a term of the entry that is being read.
  mutating func add(_ term: Int, to field: Field) {
    while places.count <= term { places.append(0) }
    var place = Int(places[term])
    if place >= counts.count || counts[place].term != term {
      place = counts.count
      places[term] = Int32(place)
      counts.append(Count(term: term))
    }
    switch field {
    case .title: if counts[place].title < .max { counts[place].title += 1 }
    case .heading: if counts[place].heading < .max { counts[place].heading += 1 }
    case .text:
      if counts[place].text < .max { counts[place].text += 1 }
      length += 1
    }
  }

  /// Ends the entry that is being read.
  mutating func endEntry() {
    while holders.count < places.count { holders.append(0) }
    for count in counts {
      holders[count.term] += 1
      let isOnce = count.text == 1 && count.title == 0 && count.heading == 0
      writer.write(variable: UInt64(count.term + 1) << 1 | (isOnce ? 1 : 0))
      guard !isOnce else { continue }
      writer.write(byte: count.title)
      writer.write(byte: count.heading)
      writer.write(variable: UInt64(count.text))
    }
    writer.write(byte: 0)
    counts.removeAll(keepingCapacity: true)
    lengths.append(length)
    length = 0
  }

  /// The same without what only counting needs.
  var ended: FieldTally {
    var tally = self
    tally.counts = []
    tally.places = []
    return tally
  }

  /// Hands on each count with the number of its entry, in the order of the entries.
  func forEach(_ take: (Int, Count) -> Void) {
    let bytes = writer.bytes
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
    for entry in lengths.indices {
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

extension FieldTally: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(run: self.writer.bytes)
    for numbers in [lengths, holders] { numbers.map(Int.init).write(to: &writer) }
  }

  init?(from reader: inout ByteReader) {
    func numbers() -> [UInt32]? { reader.list { Int(from: &$0).flatMap(UInt32.init(exactly:)) } }
    guard let bytes = reader.run(), let lengths = numbers(), let holders = numbers()
    else { return nil }
    writer = ByteWriter(Array(bytes))
    (self.lengths, self.holders) = (lengths, holders)
  }
}
