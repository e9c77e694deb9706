/// Which values of a page's front matter are texts. Everything else is structure, which a
/// translation inherits from the page it translates.
indirect enum TextShape: Sendable {
  case text
  case record([(key: String, shape: TextShape)])
  /// Records that are found again by the value of a key, such as the `path` of a provision.
  case keyed(by: String, [(key: String, shape: TextShape)])
  /// Records that are found again by their places.
  case ordered([(key: String, shape: TextShape)])
}

extension PageKind {
  /// The texts of a page of this kind.
  var texts: [(key: String, shape: TextShape)] {
    let common: [(String, TextShape)] = [
      (self == .faq ? "question" : "title", .text), ("label", .text), ("description", .text),
      ("answer", .text),
    ]
    switch self {
    case .scenario: return common + [("place", .text), ("short", .text)]
    case .source:
      return common + [
        (
          "provisions",
          .keyed(
            by: "path",
            [
              ("label", .text), ("part", .text), ("rule", .text),
              ("notes", .ordered([("title", .text), ("text", .text)])),
            ])
        )
      ]
    case .article:
      return common + [
        ("article", .record([("date", .text), ("kind", .text)])),
        (
          "claims",
          .keyed(by: "id", [("claim", .text), ("verdict", .text), ("because", .text)])
        ),
      ]
    default: return common
    }
  }

  /// Texts that may stay as they are in every language: what the law prints, and days.
  static let optionalTexts: Set<String> = ["label", "part", "date", "kind"]
}
