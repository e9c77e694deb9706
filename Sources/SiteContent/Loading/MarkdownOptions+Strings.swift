import Diagnostics
import Markdown

extension DiagnosticCode {
  package static let missingString = DiagnosticCode("missing-string")
}

extension MarkdownOptions {
  /// Kinds of call-outs that authors may use; the first three stand side by side as the ledger.
  static let calloutNames = [
    "must-not", "may", "must", "note", "warning", "say-this", "does-not", "example", "unsettled",
  ]

  /// The keys of their names in `strings.yaml`.
  package static var calloutStrings: [String] { calloutNames.map(string) }

  private static func string(ofCallout name: String) -> String {
    "callout_" + name.map { $0 == "-" ? "_" : String($0) }.joined()
  }

  /// The options of a language, with its words for call-outs, footnotes and tables, and the terms
  /// of its glossary.
  init(
    strings: TextTable, file: SourceFile?, terms: [TermPattern], reservedIDs: Set<String> = [],
    reportsMissing: Bool = true,
    problems: inout [Diagnostic]
  ) {
    func text(_ key: String, _ problems: inout [Diagnostic]) -> String {
      if let text = strings.texts[key] { return text }
      if strings.isUnreadable || !reportsMissing { return "" }
      problems.append(
        Diagnostic(
          .missingString, "the strings lack \"\(key)\"",
          at: file.map { SourceLocation(file: $0, line: 1, column: 1) },
          help: ["add a line \"\(key): …\""]))
      return ""
    }
    var kinds: [String: CalloutKind] = [:]
    for (position, name) in Self.calloutNames.enumerated() {
      let key = Self.string(ofCallout: name)
      // Duties, and words to say aloud, are read without a link to stumble over.
      kinds[name] = CalloutKind(
        label: text(key, &problems), group: position < 3 ? "ledger" : nil,
        linksTerms: position >= 3 && name != "say-this")
    }
    self.init(
      calloutKinds: kinds,
      footnotes: FootnoteStrings(
        backLabel: text("footnote_back", &problems),
        sectionTitle: text("footnotes_title", &problems),
        referenceLabel: text("footnote_reference", &problems)),
      tasks: TaskStrings(open: text("task_open", &problems), done: text("task_done", &problems)),
      tableLabel: text("table_label", &problems), terms: terms, reservedIDs: reservedIDs)
  }
}
