import Diagnostics
import StrictYAML

extension RuleReader {
  mutating func readInForce(_ map: YAMLMap) -> RuleBook.InForce? {
    guard let node = map["in_force"],
      let dates = self.map(node, of: "in_force", keys: RuleKeys.inForce)
    else { return nil }
    let from = dates.date("from", problems: &problems) ?? bookInForce.from
    let repealed = dates.date("repealed_on", problems: &problems) ?? bookInForce.repealedOn
    if let from, let repealed, repealed <= from {
      report(
        .invalidDate, "this is repealed on \(repealed), before it is in force", at: node.location,
        help: ["repealed_on is the first day on which it is law no more"])
    }
    return RuleBook.InForce(from: from, repealedOn: repealed)
  }

  mutating func readReview(_ map: YAMLMap) -> RuleBook.Review? {
    guard let node = map["reviewed"],
      let review = self.map(node, of: "reviewed", keys: RuleKeys.reviewed),
      let on = review.requiredDate("on", problems: &problems),
      let next = review.requiredDate("next", problems: &problems)
    else { return nil }
    return RuleBook.Review(
      on: on, next: next, by: review.text("by", problems: &problems), location: node.location)
  }

  mutating func readSources(_ map: YAMLMap) -> [RuleBook.Source] {
    named(map, "sources", of: "sources").compactMap { entry in
      guard
        let source = self.map(
          entry.value, of: "a source", keys: RuleKeys.source),
        let cite = source.requiredText("cite", problems: &problems)
      else { return nil }
      return RuleBook.Source(
        id: entry.key, cite: cite, checked: source.date("checked", problems: &problems),
        page: source.text("page", problems: &problems),
        official: source.text("official", problems: &problems),
        textHash: textHash(source), hashLocation: source["text_hash"]?.location,
        pageLocation: source["page"]?.location, officialLocation: source["official"]?.location,
        location: entry.keyLocation)
    }
  }

  /// A hash, or enough of its first digits to tell one text from another.
  private mutating func textHash(_ source: YAMLMap) -> String? {
    guard let node = source["text_hash"],
      let text = node.readText("text_hash", problems: &problems)
    else { return nil }
    guard text.wholeMatch(of: /[0-9a-f]{8,64}/) != nil else {
      report(
        .invalidValue, "\"\(text)\" is no hash of an official text", at: node.location,
        help: ["copy \"sha256\" of the stored text, or at least its first 8 digits, in quotes"])
      return nil
    }
    return text
  }

  mutating func readOutcomes(_ map: YAMLMap) -> [RuleBook.Outcome] {
    guard map.required("outcomes", problems: &problems) != nil else { return [] }
    let entries = named(map, "outcomes", of: "outcomes")
    if entries.count > 50 {
      report(.invalidValue, "a rule file can have 50 outcomes at most", at: entries[50].keyLocation)
    }
    return entries.compactMap { entry in
      if entry.value.map == nil {
        guard let text = entry.value.readText(entry.key, problems: &problems) else { return nil }
        return RuleBook.Outcome(
          id: entry.key, text: text, headline: nil, location: entry.keyLocation)
      }
      guard let outcome = self.map(entry.value, of: "an outcome", keys: RuleKeys.outcome),
        let text = outcome.requiredText("text", problems: &problems)
      else { return nil }
      return RuleBook.Outcome(
        id: entry.key, text: text, headline: outcome.text("headline", problems: &problems),
        location: entry.keyLocation)
    }
  }

  /// One citation or a list of them; empty where the key is missing.
  mutating func readCitations(_ map: YAMLMap, _ key: String = "cite") -> [RuleBook.Citation] {
    map.items(key, problems: &problems).compactMap { node in
      guard let text = node.readText(key, problems: &problems) else { return nil }
      return citation(text, at: node.location)
    }
  }

  /// `s82 (a)(1)` or `s82`; a range such as `(a)(1)-(5)` points at its first part.
  private mutating func citation(_ text: String, at place: SourceLocation) -> RuleBook.Citation? {
    let words = text.split(separator: " ", maxSplits: 1)
    let source = words.first.map(String.init) ?? ""
    let label = words.count > 1 ? String(words[1]) : ""
    guard names.sources.contains(source) else {
      report(
        .unknownRuleName, "there is no source \"\(source)\"", at: place,
        help: NearMiss.help(for: source, in: names.sources))
      return nil
    }
    guard let path = Self.path(of: label) else {
      report(
        .invalidCitation, "\"\(label)\" does not name a part of \"\(source)\"", at: place,
        help: [
          "write the source and the part: \(source) (a)(1), or a range: \(source) (a)(1)-(5)",
          "name several parts in a list: [\(source) (a)(1), \(source) (b)]",
        ])
      return nil
    }
    return RuleBook.Citation(source: source, label: label, path: path, location: place)
  }

  /// `(a)(1)(B)` as `a-1-B`; nil where the label is not made of parts in parentheses.
  static func path(of label: String) -> String? {
    var parts: [String] = []
    var current: String?
    var inRange = false
    for scalar in label.unicodeScalars {
      switch (scalar, current) {
      case ("(", nil): current = ""
      case (")", let text?) where !text.isEmpty:
        if !inRange { parts.append(text) }
        current = nil
      case ("-", nil) where !parts.isEmpty && !inRange, ("–", nil) where !parts.isEmpty && !inRange:
        inRange = true
      case (_, let text?)
      where ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || ("0"..."9").contains(scalar) || scalar == ".":
        current = text + String(scalar)
      default: return nil
      }
    }
    return current == nil ? parts.joined(separator: "-") : nil
  }
}
