/// What is known of the footnotes of a text before its tree is written.
struct FootnoteTally {
  /// The labels of all definitions, used or not.
  var labels: [String] = []
  /// The labels of the notes that are shown; note 1's at index 0.
  var usedLabels: [String] = []
  /// How often each note is referred to; note 1 is at index 0.
  var referenceCounts: [Int] = []
  /// How many references to each note are written.
  var writtenReferences: [Int: Int] = [:]
  /// How many notes are written.
  var written = 0
  var isOpen = false
  /// The note that has its links back to the text.
  var backLinksOf = 0

  mutating func count(_ number: Int) {
    while referenceCounts.count < number { referenceCounts.append(0) }
    referenceCounts[number - 1] += 1
  }
}
