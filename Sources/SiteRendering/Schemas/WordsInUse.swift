import Diagnostics
import Markdown
import RuleBook
import SiteContent

/// Which words of `strings.yaml` and `questionnaire-strings.yaml` something asks for: templates by
/// `{{strings.KEY}}`, and the program by the names below.
enum WordsInUse {
  /// Names that the program asks for one by one.
  static let single: Set<String> = [
    "chart_alt", "chart_words", "condition_all", "condition_any", "condition_no", "condition_not",
    "condition_or", "condition_yes", "decision_exceptions", "explainers_title", "flyer_title",
    "footnote_back", "footnote_reference", "footnotes_title", "law_as_of", "menu_check",
    "menu_law", "menu_places", "menu_questions", "menu_search", "menu_words", "not_advice",
    "paper_changes", "paper_code", "paper_qr", "path_alt", "path_go", "path_more", "path_part",
    "print_card", "print_flyer", "print_flyers", "print_poster", "print_sheets", "reading_ease",
    "reading_grade", "rule_cancels", "say_title", "search_found", "search_group_news",
    "search_group_rules", "search_group_site", "search_none", "status_not_reviewed",
    "table_label", "task_done", "task_open", "timeline_alt", "timeline_words",
    "translation_dated", "translation_meaning", "translation_missing_page",
    "translation_missing_part", "translation_unreviewed", "translation_wording",
  ]

  /// Names made of a word and a value: `verdict_` and `leaves-out`.
  private static let families: [String] = {
    func names<Value: RawRepresentable & CaseIterable>(_ prefix: String, _: Value.Type) -> [String]
    where Value.RawValue == String { Value.allCases.map { stringKey(prefix, $0.rawValue) } }
    let confidence = names("confidence_", SourceDocument.Confidence.self)
    let limits = RuleBook.Comparison.allCases.flatMap { one in
      ["years", "days", "number"].map {
        "condition_\(one.rawValue.split(separator: " ").joined(separator: "_"))_\($0)"
      }
    }
    return names("faq_group_", FrequentQuestion.Group.self)
      + names("source_type_", SourceDocument.SourceType.self)
      + confidence + confidence.map { "\($0)_text" }
      + names("modal_", SourceDocument.Modal.self) + names("note_", SourceDocument.NoteKind.self)
      + names("verdict_", CheckedArticle.Verdict.self) + names("change_", SiteChange.Severity.self)
      + limits
  }()

  static let byProgram = single.union(families).union(QuestionnaireWords.names)
    .union(MarkdownOptions.calloutStrings)

  /// A warning for each text of the default language that nothing asks for.
  ///
  /// - Parameter templates: the texts of all templates.
  static func problems(_ site: Site, templates: [SourceFile]) -> [Diagnostic] {
    var used = byProgram
    // Also in a comment: what stands there was not forgotten.
    for template in templates { used.formUnion(words(in: template.bytes)) }
    return site.wordPlaces.filter { !used.contains($0.key) }.map { key, place in
      Diagnostic(
        .unusedText, "nothing uses the text \"\(key)\"", at: place, severity: .warning,
        help: [
          "remove the line, in every language", "or show it in a template: {{strings.\(key)}}",
        ]
      )
    }
  }

  /// What stands behind each `strings.` of a template.
  private static func words(in bytes: [UInt8]) -> Set<String> {
    let mark = Array("strings.".utf8)
    var found: Set<String> = []
    var start = bytes.startIndex
    while let next = bytes[start...].firstIndex(of: mark[0]) {
      start = next + 1
      guard bytes[next...].starts(with: mark) else { continue }
      let name = bytes[(next + mark.count)...].prefix(while: isOfName)
      found.insert(String(decoding: name, as: UTF8.self))
      start = name.endIndex
    }
    return found
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
