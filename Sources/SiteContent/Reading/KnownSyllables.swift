import Synchronization

/// The syllables of words that were counted before: a site has few words and uses them often.
///
/// Words of at most 16 bytes are kept, as two numbers, so that a look-up is cheap. The count of a
/// word never changes, so it does not matter which text counted it.
struct KnownSyllables: Sendable {
  private struct Slot: Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var count = 0
  }

  /// Tables that no text uses at the moment: as many as texts were read side by side.
  private static let idle = Mutex<[KnownSyllables]>([])
  /// More words than this are not kept.
  private static let most = 1 << 16

  private let formula: ReadingFormula
  /// As many as a power of two, at least half of them free; free where both numbers are 0.
  private var slots = [Slot](repeating: Slot(), count: 1 << 11)
  private var used = 0

  private init(_ formula: ReadingFormula) { self.formula = formula }

  /// A table for one text, to be given back.
  static func borrow(_ formula: ReadingFormula) -> KnownSyllables {
    idle.withLock { idle in
      idle.lastIndex { $0.formula == formula }.map { idle.remove(at: $0) }
    } ?? KnownSyllables(formula)
  }

  static func giveBack(_ known: consuming KnownSyllables) {
    let known = known
    idle.withLock { $0.append(known) }
  }

  mutating func count(_ word: Span<UInt8>) -> Int {
    guard !word.isEmpty, word.count <= 16 else { return formula.syllables(in: word.scalars) }
    // A number counts 1, as in textstat.
    if word[0].isDigit { return 1 }
    var key = Slot()
    for index in word.indices {
      let byte = word[index]
      key.high = key.high << 8 | key.low >> 56
      key.low = key.low << 8 | UInt64(byte.isCapital ? byte | 0x20 : byte)
    }
    let place = place(of: key)
    if slots[place].count > 0 { return slots[place].count }
    key.count = formula.syllables(in: word.scalars)
    if used < Self.most { keep(key, at: place) }
    return key.count
  }

  /// Where a word stands, or the free slot where it belongs.
  private func place(of key: Slot) -> Int {
    let mask = slots.count - 1
    let mixed = (key.low ^ key.high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    var place = Int(truncatingIfNeeded: mixed >> 32) & mask
    while slots[place].count > 0, slots[place].low != key.low || slots[place].high != key.high {
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func keep(_ key: Slot, at place: Int) {
    slots[place] = key
    used += 1
    guard used * 2 > slots.count else { return }
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.count > 0 { slots[self.place(of: slot)] = slot }
  }
}
