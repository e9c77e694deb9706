import Foundation

/// The terms of an index in the order of their bytes, and for each the entries that hold it.
struct PostingTable: Sendable {
  private let table: ByteTable
  /// The terms that are in the index, as numbers of the table.
  private let order: [Int]
  /// By the number of the term.
  private let lists: [PostingList]

  /// What a table must know of all parts before it is made.
  struct Counts {
    fileprivate var table = ByteTable()
    /// How many entries hold each term.
    fileprivate var holders: [Int] = []
    /// How many terms the text of each entry has.
    fileprivate var lengths: [UInt32] = []
    /// Of each part, the numbers that its terms have in the table.
    fileprivate var numbers: [[UInt32]] = []

    mutating func add(_ part: IndexPart) {
      let numbers = (0..<part.terms.count).map {
        UInt32(table.number(of: part.terms.bytes, part.terms[$0]))
      }
      while holders.count < table.count { holders.append(0) }
      for (number, count) in zip(numbers, part.holders) { holders[Int(number)] += Int(count) }
      lengths += part.lengths
      self.numbers.append(numbers)
    }
  }

  /// - Parameters:
  ///   - fields: of the parts that were counted.
  ///   - weights: what each entry is worth.
  init(_ counts: Counts, _ fields: some Sequence<FieldCounts>, weights: [Double]) {
    let table = counts.table
    var lists = Array(repeating: PostingList(), count: table.count)
    let weighing = Weighing(counts.lengths, weights: weights)
    let rarities = counts.holders.map { weighing.rarity($0) }
    var first = 0
    for (numbers, fields) in zip(counts.numbers, fields) {
      fields.forEach { entry, count in
        let number = Int(numbers[count.term])
        guard let level = weighing.level(count, in: first + entry, rarity: rarities[number]) else {
          return
        }
        lists[number].append(first + entry, level: level)
      }
      first += fields.entries
    }
    for number in lists.indices { lists[number].end() }
    self.table = table
    self.lists = lists
    order = table.sorted.filter { !lists[$0].bytes.isEmpty }
  }

  var count: Int { order.count }

  /// About how many bytes it takes as text.
  var size: Int { table.bytes.count + lists.reduce(0) { $0 + $1.bytes.count + 3 } }

  func term(_ place: Int) -> ArraySlice<UInt8> { table.bytes[table[order[place]]] }

  func postings(_ place: Int) -> PostingList { lists[order[place]] }

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
