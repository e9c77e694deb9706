import Foundation

/// The terms of an index in the order of their bytes, and for each the entries that hold it.
struct PostingTable: Sendable {
  private let table: ByteTable
  /// The terms that are in the index, as numbers of the table.
  private let order: [Int]
  /// Entries and levels of all terms, one behind the other.
  private let packed: [UInt32]
  /// Where the list of each term in `order` stands.
  private let lists: [Range<Int>]

  /// - Parameter weights: what each entry is worth.
  init(_ parts: [IndexPart], weights: [Double]) {
    var table = ByteTable()
    let numbers = parts.map { part in
      (0..<part.terms.count).map { table.number(of: part.terms.bytes, part.terms[$0]) }
    }
    var holders = Array(repeating: 0, count: table.count)
    for (part, numbers) in zip(parts, numbers) {
      part.fields.forEach { _, count in holders[numbers[count.term]] += 1 }
    }
    let sorted = table.sorted
    var starts = holders
    var ends = holders
    var end = 0
    for number in sorted {
      starts[number] = end
      ends[number] = end
      end += holders[number]
    }
    var packed: [UInt32] = Array(repeating: 0, count: end)
    let weighing = Weighing(parts, weights: weights)
    let rarities = holders.map { weighing.rarity($0) }
    var first = 0
    for (part, numbers) in zip(parts, numbers) {
      part.fields.forEach { entry, count in
        let number = numbers[count.term]
        guard let level = weighing.level(count, in: first + entry, rarity: rarities[number]) else {
          return
        }
        packed[ends[number]] = UInt32(first + entry) << 3 | UInt32(level)
        ends[number] += 1
      }
      first += part.entries.count
    }
    self.table = table
    self.packed = packed
    order = sorted.filter { ends[$0] > starts[$0] }
    lists = order.map { starts[$0]..<ends[$0] }
  }

  var count: Int { order.count }

  func term(_ place: Int) -> ArraySlice<UInt8> { table.bytes[table[order[place]]] }

  func postings(_ place: Int) -> some RandomAccessCollection<SearchIndex.Posting> {
    packed[lists[place]].lazy.map {
      SearchIndex.Posting(entry: Int($0 >> 3), level: Int($0 & 7))
    }
  }

  /// Where a term stands; nil where no entry holds it.
  func place(of term: String) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self.term(middle).lexicographicallyPrecedes(term.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < count && self.term(low).elementsEqual(term.utf8) ? low : nil
  }
}
