import Storage

/// Counts how often each term stands in each field of the entries of a part of an index.
struct FieldTally {
  typealias Count = FieldCounts.Count

  enum Field { case title, heading, text }

  /// As `FieldCounts` has them.
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

  /// What was counted.
  var ended: FieldCounts { FieldCounts(bytes: writer.bytes, entries: lengths.count) }
}
