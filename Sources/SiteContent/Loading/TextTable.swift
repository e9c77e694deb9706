import Diagnostics
import StrictYAML

/// A flat file of named texts, such as `strings.yaml` and `phrases.yaml`.
struct TextTable: Sendable {
  let texts: [String: String]
  let locations: [String: SourceLocation]
  /// Where the names stand.
  var places: [String: SourceLocation] = [:]
  /// In the order of the file.
  let keys: [String]

  /// Whether the file is there and is not a list of texts, so that nothing is known of its names.
  let isUnreadable: Bool

  static let empty = TextTable(texts: [:], locations: [:], keys: [])
  static let unreadable = TextTable(
    texts: [:], locations: [:], keys: [], isUnreadable: true)

  init(
    texts: [String: String], locations: [String: SourceLocation], keys: [String],
    isUnreadable: Bool = false
  ) {
    self.texts = texts
    self.locations = locations
    self.keys = keys
    self.isUnreadable = isUnreadable
  }

  static func load(
    _ file: SourceFile?, _ memory: BuildMemory, problems: inout [Diagnostic]
  ) -> TextTable {
    guard let file else { return .empty }
    return memory.recall("texts \(file.path)", from: file, problems: &problems) {
      read(file, problems: &$0)
    }.value
  }

  private static func read(_ file: SourceFile, problems: inout [Diagnostic]) -> TextTable {
    let count = problems.count
    guard let root = YAMLText.parse(file, problems: &problems) else {
      return problems.count > count ? .unreadable : .empty
    }
    guard let entries = root.map else {
      problems.append(
        Diagnostic(
          .wrongType, "the file must be a list of lines \"name: text\"", at: root.location))
      return .unreadable
    }
    var texts: [String: String] = [:]
    var locations: [String: SourceLocation] = [:]
    var keys: [String] = []
    for entry in entries {
      guard let text = entry.value.readText(entry.key, problems: &problems) else { continue }
      ShownSigns.check(text, at: entry.value.location, problems: &problems)
      texts[entry.key] = text
      locations[entry.key] = entry.value.location
      keys.append(entry.key)
    }
    var table = TextTable(texts: texts, locations: locations, keys: keys)
    table.places = Dictionary(
      entries.map { ($0.key, $0.keyLocation) }, uniquingKeysWith: { first, _ in first })
    return table
  }

  /// A problem for each text of blanks. Those of translations are told as missing.
  func checkWords(problems: inout [Diagnostic]) {
    for key in keys where !(texts[key] ?? "").utf8.contains(where: { $0 > UInt8(ascii: " ") }) {
      problems.append(
        Diagnostic(
          .missingKey, "\"\(key)\" has no words", at: locations[key],
          help: ["write them between the quotes, or take the line away"]))
    }
  }

  func merging(_ other: TextTable) -> TextTable {
    TextTable(
      texts: texts.merging(other.texts) { first, _ in first },
      locations: locations.merging(other.locations) { first, _ in first },
      keys: keys + other.keys.filter { texts[$0] == nil },
      isUnreadable: isUnreadable || other.isUnreadable)
  }
}
