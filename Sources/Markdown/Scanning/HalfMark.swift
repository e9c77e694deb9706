import CMarkGFM
import Diagnostics

/// Signs that look like markup and are none.
struct HalfMark {
  /// As they stand in the source.
  let shown: String
  let message: String
  let help: [String]

  /// Whether a line may begin with one. Nearly none does, and its bytes tell that without a look at
  /// its signs.
  static func mayBegin(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text.first ?? 0 {
    case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "|"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: false
    }
  }

  /// Whether a text may hold one, wherever it stands.
  static func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let single = text.place {
      $0.equals(UInt8(ascii: "`")) | $0.equals(UInt8(ascii: "&")) | $0.equals(UInt8(ascii: "["))
    }
    return single != nil
      || text.hasPair {
        $0.equals($1)
          & ($0.equals(UInt8(ascii: "*")) | $0.equals(UInt8(ascii: "_"))
            | $0.equals(UInt8(ascii: "~")) | $0.equals(UInt8(ascii: "/"))
            | $0.equals(UInt8(ascii: "w")))
      }
  }

  /// At the beginning of a line.
  ///
  /// - Parameter next: what follows the text in its paragraph.
  static func atStart(of text: String, next: CMarkNode?) -> HalfMark? {
    let signs = text.prefix { "#-+*•●▪◦‣·|0123456789.)".contains($0) }
    let rest = text.dropFirst(signs.count)
    guard let first = signs.first else { return nil }
    let shown = String(signs + rest.prefix(12))
    switch first {
    case "#" where signs.count > 1 && signs.allSatisfy({ $0 == "#" }) && rest.first != " ":
      return HalfMark(
        shown: shown, message: "this looks like a heading, and readers would see its signs",
        help: ["put a blank after \(signs)", "write \\# for the sign itself"])
    case "•", "●", "▪", "◦", "‣", "·":
      return HalfMark(
        shown: shown, message: "this looks like a bullet of a list, and is a sign in a sentence",
        help: ["begin each line of a list with - and a blank"])
    case "-", "+":
      guard signs.count == 1, rest.first?.isLetter ?? false else { return nil }
      return HalfMark(
        shown: shown, message: "this looks like a bullet of a list, and is a sign in a sentence",
        help: ["put a blank after \(signs)", "write \\\(signs) for the sign itself"])
    case "|" where next?.type == CMARK_NODE_SOFTBREAK && text.dropFirst().contains("|"):
      return HalfMark(
        shown: shown, message: "this looks like a table, and readers would see its bars",
        help: ["write a line such as | --- | --- | below the first row", "write \\| for a bar"])
    case "0"..."9":
      guard let last = signs.last, last == "." || last == ")", rest.first?.isLetter ?? false,
        signs.dropLast().allSatisfy(\.isNumber)
      else { return nil }
      return HalfMark(
        shown: shown, message: "this looks like a step of a list, and is a number in a sentence",
        help: ["put a blank after \(signs)"])
    default: return nil
    }
  }

  /// Anywhere in a text.
  static func within(_ text: String, isLinked: Bool) -> HalfMark? {
    for sign in ["**", "__", "~~", "`"] {
      guard let place = text.range(of: sign) else { continue }
      let known = sign == "~~" ? "nothing is struck through here" : "it has no partner"
      return HalfMark(
        shown: around(place, in: text),
        message: "\(sign) stands here as a sign that readers would see: \(known)",
        help: sign == "~~"
          ? ["take it out, with the words that no longer hold"]
          : [
            "put another \(sign) where the words end", "write \\\(sign.first ?? "*") for the sign",
          ]
      )
    }
    if let place = callout(in: text) {
      return HalfMark(
        shown: place, message: "a callout begins here inside another text",
        help: ["put an empty line above it, without >"])
    }
    if let place = entity(in: text) {
      return HalfMark(
        shown: place, message: "\(place) stands for no sign, and readers would see it",
        help: ["write the sign itself", "write \\& for the sign &"])
    }
    if !isLinked,
      let start = ["https://", "http://", "www."].lazy
        .compactMap({ text.range(of: $0)?.lowerBound }).min()
    {
      let shown = String(text[start...].prefix { !" ,;)".contains($0) })
      return HalfMark(
        shown: shown, message: "this address is no link",
        help: ["write [words](\(shown.hasPrefix("www.") ? "https://" : "")\(shown))"])
    }
    return nil
  }

  /// The signs with a few letters on both sides, to find them by.
  private static func around(_ place: Range<String.Index>, in text: String) -> String {
    String(text[place.lowerBound...].prefix(16))
  }

  /// `[!kind]`, which the beginning of a quote would have taken out.
  private static func callout(in text: String) -> String? {
    guard let start = text.range(of: "[!")?.lowerBound,
      let end = text[start...].firstIndex(of: "]")
    else { return nil }
    let kind = text[start..<end].dropFirst(2)
    return kind.allSatisfy { $0.isLetter || $0 == "-" } ? String(text[start...end]) : nil
  }

  /// `&nsbp;`: those that stand for a sign are signs here already.
  private static func entity(in text: String) -> String? {
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      let name = rest[start...].dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
      if name.count > 1, rest[name.endIndex...].first == ";" { return "&\(name);" }
      rest = rest[start...].dropFirst()
    }
    return nil
  }
}

extension StringProtocol {
  /// The first place of a text.
  fileprivate func range(of text: String) -> Range<Index>? {
    guard let first = text.first else { return nil }
    var from = startIndex
    while let hit = self[from...].firstIndex(of: first) {
      if self[hit...].hasPrefix(text) { return hit..<index(hit, offsetBy: text.count) }
      from = index(after: hit)
    }
    return nil
  }
}
