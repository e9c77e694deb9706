import Diagnostics
import RuleBook
import StrictYAML

/// The words of the rules in another language: `Content/CODE/rules.yaml`.
///
/// Each entry holds the words that it translates, so that an old one is known without a mark.
struct RuleTranslation {
  static let name = RuleWordsFile.name

  let sections: [TranslatedSection]
  /// By name of the text: what may be shown.
  let texts: [String: String]
  /// Names of texts that are missing, or too old to be shown.
  let lacking: Set<String>

  init(
    _ file: SourceFile?, books: [RuleBook], marks: MarkFile?, problems: inout [Diagnostic]
  ) {
    let written = Self.read(file, problems: &problems)
    let fullNames = RuleTexts.fullNames(of: written.mapValues(\.english), in: books)
    func named<Value>(_ values: [String: Value]) -> [String: Value] {
      var found: [String: Value] = [:]
      for (key, value) in values {
        for name in fullNames[key] ?? [key] { found[name] = value }
      }
      return found
    }
    let entries = named(written)
    let recorded = named(marks?.marks ?? [:])
    let known = RuleTexts.all(of: books)
    let names = Set(known.map(\.key))
    for (key, entry) in entries where !names.contains(key) {
      problems.append(
        Diagnostic(
          .unusedString, "the rules have no text \"\(key)\"", at: entry.location,
          help: NearMiss.help(for: key, in: names)))
    }
    var sections: [TranslatedSection] = []
    var texts: [String: String] = [:]
    for text in known {
      let section = Self.section(text, entries[text.key], recorded[text.key], books)
      sections.append(section)
      if !section.state.showsOriginal { texts[text.key] = section.translation?.text }
    }
    self.sections = sections
    self.texts = texts
    self.lacking = names.subtracting(texts.keys)
  }

  private struct Entry {
    let english: String
    let text: String
    let location: SourceLocation
  }

  private static func read(
    _ file: SourceFile?, problems: inout [Diagnostic]
  ) -> [String: Entry] {
    guard let file, let root = YAMLText.parse(file, problems: &problems),
      let map = YAMLMap(
        root, of: "the words of the rules", keys: ["format", "texts"], problems: &problems)
    else { return [:] }
    if map.requiredText("format", problems: &problems) ?? "1" != "1" {
      problems.append(
        Diagnostic(
          .invalidValue, "this tool reads words of rules of format 1", at: map["format"]?.location))
    }
    var entries: [String: Entry] = [:]
    for entry in map.required("texts", problems: &problems)?.map ?? [] {
      guard
        let text = YAMLMap(
          entry.value, of: "a text of the rules", keys: ["en", "text"], problems: &problems),
        let english = text.requiredText("en", problems: &problems)
      else { continue }
      ShownSigns.check(text, ["text"], problems: &problems)
      entries[entry.key] = Entry(
        english: RuleText.line(english), text: text.text("text", problems: &problems) ?? "",
        location: entry.keyLocation)
    }
    return entries
  }

  private static func section(
    _ text: RuleText, _ entry: Entry?, _ recorded: TranslationMark?, _ books: [RuleBook]
  ) -> TranslatedSection {
    let file = books.first { text.key.hasPrefix(RuleTexts.prefix($0, books)) }?.file
    let place = SourceLocation(
      file: file ?? SourceFile(path: name, text: ""), line: 1, column: 1)
    let original = TextSection(id: text.key, text: text.line, location: place)
    guard let entry, !entry.text.isEmpty else {
      return TranslatedSection(
        file: name, page: "rules", original: original, translation: nil, mark: recorded,
        state: .missing)
    }
    let state: SectionState =
      entry.english == original.text
      ? .current : recorded?.sameMeaning == original.hash ? .wording : .meaning
    let translation = TextSection(id: text.key, text: entry.text, location: entry.location)
    return TranslatedSection(
      file: name, page: "rules", original: original, translation: translation,
      mark: recorded.map { mark in
        var mark = mark
        // The entry itself says which words it translates.
        mark.words = entry.english
        mark.original = TextHash.of(entry.english)
        return mark
      } ?? nil, state: state)
  }
}
