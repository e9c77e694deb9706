import Foundation

extension Fault {
  /// The official text of the small site's Act, as an import stores it.
  static let storedLaw =
    (try? String(
      contentsOfFile: "\(FixtureSite.project)/Tests/Fixtures/law/bell-act.stored.txt",
      encoding: .utf8)) ?? ""
  static let storedHash = "dd0333886cc7043a"

  /// A fault in a site that stores the official text and has compared its rules with it.
  private static func law(
    _ name: String, _ code: String, warning: Bool = false, hash: String? = storedHash,
    text: (old: String, new: String)? = nil, _ changes: Change...
  ) -> Fault {
    let stored = text.map { storedLaw.replacing($0.old, with: $0.new) } ?? storedLaw
    let rules = hash.map { "page: bell-act, text_hash: \"\($0)\"" } ?? "page: bell-act"
    return Fault(
      name: name, code: code, isWarning: warning,
      changes: [
        .write("Content/law/bell-act.txt", stored),
        .replace("Content/rules/bell.yaml", "page: bell-act", with: rules),
      ] + changes)
  }

  private static func quote(_ words: String, _ more: String = "") -> Change {
    .replace(
      "Content/\(act)", "(cite:bell-act/b).\"}",
      with: "(cite:bell-act/b).\", quote: \"\(words)\"\(more)}")
  }

  private static func provision(_ text: String) -> Change {
    .replace("Content/\(act)", "provisions:\n", with: "provisions:\n  - {\(text)}\n")
  }

  private static let replaced =
    "replaced: {on: 2026-01-04, sha256: \"0123456789abcdef\", subdivisions: [b-1]}\n---\n[a"

  /// Official texts, and what rests on them.
  static let officialTexts: [Fault] = [
    law("law-word", "law-text-edited", text: ("in fog, if both", "in fog if both")),
    law("law-block-gone", "law-text-edited", text: ("[c 0f0f81e2]\n", "")),
    law("law-block-moved", "law-text-edited", text: ("[c 0f", "[d 0f")),
    law("law-before-blocks", "law-text-edited", text: ("[a e9", "Words.\n[a e9")),
    law("law-header-key", "unknown-key", text: ("saved:", "savd:")),
    law("law-header-date", "invalid-date", text: ("2026-01-05", "2026-02-30")),
    Fault("law-of-no-page", "unknown-source", .write("Content/law/bell-atc.txt", storedLaw)),
    law(
      "law-no-provision", "law-lacks-provision",
      provision("path: a-1, label: (a)(1), modal: may, rule: It may.")),
    law(
      "law-no-range", "law-lacks-provision",
      provision("path: b-1, label: (b)(1)–(3), modal: may, rule: It may.")),
    law("quote-changed", "quote-not-found", quote("The harbor office must not ring")),
    law("quote-strange", "quote-not-found", quote("Pay the treasurer a fee")),
    law("quote-of-another", "quote-not-found", quote("deputy agrees")),
    Fault("quote-no-law", "quote-not-found", quote("The harbor office")),
    law("quote-twice", "quote-twice", quote("ring")),
    law("quote-third", "quote-twice", quote("ring", ", occurrence: 3")),
    law("quote-once", "quote-twice", quote("nor let", ", occurrence: 2")),
    law("law-not-compared", "law-changed-since-review", warning: true, hash: nil),
    law("law-rules-old", "law-changed-since-review", warning: true, hash: "01234567"),
    law(
      "law-rules-rest", "law-changed-since-review", warning: true, hash: "01234567",
      text: ("---\n[a", replaced)),
    Fault(
      "law-hash-alone", "law-changed-since-review", warning: true, in: bell, "page: bell-act",
      "page: bell-act, text_hash: \"\(storedHash)\""),
    Fault(
      "law-hash-bad", "invalid-value", in: bell, "page: bell-act",
      "page: bell-act, text_hash: \"latest\""),
    law(
      "law-page-old", "law-changed-since-review", warning: true, text: ("---\n[a", replaced),
      .replace(
        "Content/\(act)", "confidence:",
        with: "reviewed: {on: 2026-01-02, next: 2027-01-01}\nconfidence:")),
  ]
}
