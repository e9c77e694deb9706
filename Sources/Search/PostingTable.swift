import Parallelism

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
    /// Of each part, the numbers that its terms have in the table, and its first entry.
    fileprivate var parts: [(numbers: [UInt32], first: Int)] = []

    mutating func add(_ part: IndexPart) {
      let numbers = (0..<part.terms.count).map {
        UInt32(table.number(of: part.terms.bytes, part.terms[$0]))
      }
      while holders.count < table.count { holders.append(0) }
      for (number, count) in zip(numbers, part.holders) { holders[Int(number)] += Int(count) }
      parts.append((numbers, lengths.count))
      lengths += part.lengths
    }
  }

  /// - Parameters:
  ///   - weights: what each entry is worth.
  ///   - jobs: how many processors may work.
  ///   - fields: of a part that was counted, by its number.
  init(
    _ counts: Counts, weights: [Double], jobs: Int,
    fields: @escaping @Sendable (Int) -> FieldCounts
  ) {
    let table = counts.table
    let weighing = Weighing(counts.lengths, weights: weights)
    let rarities = counts.holders.map { weighing.rarity($0) }
    let parts = counts.parts
    let runs = Self.runs(of: parts.count, jobs: jobs)
    var found = Parallel.map(runs, jobs: jobs) { run in
      var lists = Array(repeating: PostingList(), count: table.count)
      for part in run {
        let (numbers, first) = parts[part]
        fields(part).forEach { entry, count in
          let number = Int(numbers[count.term])
          guard let level = weighing.level(count, in: first + entry, rarity: rarities[number])
          else { return }
          lists[number].append(first + entry, level: level)
        }
      }
      return lists
    }
    self.table = table
    let lists = (0..<table.count).map { number in
      var list = PostingList()
      for run in found.indices {
        // Let go of at once: all of them together have megabytes.
        let part = Self.taken(&found[run][number])
        if run == 0 { list = part } else { list.append(part) }
      }
      list.end()
      return list
    }
    self.lists = lists
    order = table.sorted.filter { !lists[$0].bytes.isEmpty }
  }

  private static func taken(_ list: inout PostingList) -> PostingList {
    defer { list = PostingList() }
    return list
  }

  /// So many runs of parts as there are processors, whose lists are then joined: each run has one
  /// of every term.
  private static func runs(of parts: Int, jobs: Int) -> [Range<Int>] {
    let count = max(1, min(jobs, parts))
    return (0..<count).map { parts * $0 / count..<parts * ($0 + 1) / count }
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
