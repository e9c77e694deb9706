@testable import SiteContent

extension ScalarReading {
  /// One run of text between spaces, taken apart for counting.
  struct ReadingToken: Sendable {
    /// Why a token is not counted.
    enum Exclusion: Sendable {
      /// A section sign or number, a subdivision, the number of a form.
      case section
      /// Part of a name: of a case, a place, an office.
      case name
    }

    /// As it stands in the text.
    let raw: ArraySlice<Unicode.Scalar>
    /// Without the punctuation around it.
    let core: ArraySlice<Unicode.Scalar>
    /// Whether punctuation follows the core.
    let hasTail: Bool
    /// Whether a stop follows at once; for an abbreviation that is no end of a sentence.
    let hasStop: Bool
    var endsSentence: Bool
    var exclusion: Exclusion?

    init(_ raw: ArraySlice<Unicode.Scalar>) {
      self.raw = raw
      var end = raw.endIndex
      while end > raw.startIndex, Marks.isTail(raw[end - 1]) { end -= 1 }
      // The closing bracket of a subdivision is no punctuation.
      if end < raw.endIndex, raw[end] == ")",
        let opening = raw[..<end].lastIndex(of: "("),
        SectionShape.isGroups(raw[opening...end])
      {
        end += 1
      }
      var core = raw[..<end]
      if !SectionShape.beginsWithGroup(core) { core = core.drop(while: Marks.isLead) }
      self.core = core
      let tail = raw[end...]
      hasTail = !tail.isEmpty
      hasStop = tail.first == "."
      let isShort = hasStop && Abbreviation.matches(core)
      endsSentence = tail.dropFirst(isShort ? 1 : 0).contains(where: Marks.isStop)
    }

    /// Whether anything in it is read as a word.
    var hasWord: Bool { core.contains(where: Marks.isWord) }

    var beginsUpperCase: Bool {
      core.first.map { "A"..."Z" ~= $0 || !$0.isASCII && $0.properties.isUppercase } ?? false
    }
  }

  /// Which scalars play which part around words.
  enum Marks {
    /// What divides words: the property White_Space, which Unicode never changes. Asking its tables
    /// would take longer than all else that reads a text.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
        0x3000:
        true
      default: false
      }
    }

    static func isStop(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "." || scalar == "!" || scalar == "?" || scalar == "\u{2026}"
    }

    /// What may stand after a word.
    static func isTail(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "\"", "'", "\u{201D}", "\u{2019}", ")", "]", "\u{BB}", ",", ";", ":", "\u{2013}",
        "\u{2014}":
        true
      default: isStop(scalar)
      }
    }

    /// What may stand before a word.
    static func isLead(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "\"", "'", "\u{201C}", "\u{2018}", "[", "(", "\u{AB}": true
      default: isStop(scalar)
      }
    }

    /// Letters and numbers; a token without any is no word.
    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": return true
      case _ where scalar.isASCII: return false
      default: break
      }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber:
        return true
      default: return false
      }
    }
  }
}
