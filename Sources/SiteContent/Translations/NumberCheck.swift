import Diagnostics

extension DiagnosticCode {
  package static let otherNumber = DiagnosticCode("other-number")
}

/// Numbers of a translation held against those that it translates: 15 years that became 51 mislead
/// somebody.
///
/// Words may stand for numbers in one of the two, and a date may need more of them. So a line is at
/// fault only where each has a number that the other lacks.
enum NumberCheck {
  static func run(_ sections: [TranslatedSection], problems: inout [Diagnostic]) {
    for section in sections where section.state != .meaning {
      guard let original = section.original, let translation = section.translation else { continue }
      let pairs = pairs(original.text, translation.text)
      for (source, own) in pairs {
        let (wanted, found) = (numbers(source), numbers(own))
        guard let lost = wanted.first(where: { !holds(found, $0) }),
          let strange = found.first(where: { !holds(wanted, $0) })
        else { continue }
        problems.append(
          Diagnostic(
            .otherNumber,
            "this says \(text(strange)), where the text that it translates says \(text(lost))",
            at: section.file == RuleTranslation.name
              ? translation.location
              : TranslatedPlace.find(own, at: strange, in: translation.location),
            severity: .warning,
            notes: [
              .init(
                "it translates this",
                at: TranslatedPlace.find(source, at: lost, in: original.location))
            ],
            help: ["correct the number; where both are right, write the same digits in both"]))
      }
    }
  }

  /// Line by line where both have as many, as nearly all have.
  private static func pairs(
    _ source: String, _ own: String
  ) -> [(ArraySlice<UInt8>, ArraySlice<UInt8>)] {
    let (left, right) = (Array(source.utf8), Array(own.utf8))
    let (lefts, rights) = (ByteSearch.lines(of: left), ByteSearch.lines(of: right))
    return lefts.count == rights.count
      ? Array(zip(lefts, rights)) : [(left[...], right[...])]
  }

  /// Whether a number is among others: 90 is for 1990, too.
  private static func holds(_ numbers: [ArraySlice<UInt8>], _ number: ArraySlice<UInt8>) -> Bool {
    numbers.contains { other in
      other.elementsEqual(number)
        || min(other.count, number.count) == 2 && max(other.count, number.count) == 4
          && other.suffix(2).elementsEqual(number.suffix(2))
    }
  }

  /// The runs of digits that readers see: not those of addresses, code, anchors and placeholders.
  private static func numbers(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      if (0x30...0x39).contains(byte) {
        let run = line[index...].prefix { (0x30...0x39).contains($0) }
        found.append(run)
        index = run.endIndex
      } else {
        index = HiddenPart.end(at: index, in: line) ?? index + 1
      }
    }
    return found
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
