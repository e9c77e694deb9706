import Synchronization

/// The syllables of words that were counted before: a site has few words and uses them often.
///
/// Only short words of small ASCII letters are kept, as numbers, so that a look-up is cheap. The
/// count of a word never changes, so it does not matter which thread counted it.
struct KnownSyllables {
  private static let shared = Mutex<[ReadingFormula: [UInt64: Int]]>([:])

  private let formula: ReadingFormula
  private var counts: [UInt64: Int]
  private var new: [UInt64: Int] = [:]

  init(_ formula: ReadingFormula) {
    self.formula = formula
    counts = Self.shared.withLock { $0[formula] ?? [:] }
  }

  mutating func count(_ word: ArraySlice<Unicode.Scalar>) -> Int {
    guard let key = Self.key(word) else { return formula.syllables(in: word) }
    if let count = counts[key] ?? new[key] { return count }
    let count = formula.syllables(in: word)
    new[key] = count
    return count
  }

  /// Lets later texts know what this one had to count.
  func share() {
    guard !new.isEmpty else { return }
    Self.shared.withLock { shared in
      shared[formula, default: [:]].merge(new) { old, _ in old }
    }
  }

  /// The letters as one number; nil where the word has other signs, or more than eight.
  private static func key(_ word: ArraySlice<Unicode.Scalar>) -> UInt64? {
    guard word.count <= 8 else { return nil }
    var key: UInt64 = 0
    for scalar in word {
      guard "a"..."z" ~= scalar else { return nil }
      key = key << 8 | UInt64(scalar.value)
    }
    return key
  }
}
