import SiteContent

/// What is to do in a language, for a terminal or a program.
struct TranslationList {
  let report: TranslationReport

  var text: String {
    let language = report.language
    let all = report.sections.count
    var lines = [
      "\(language.name) (\(language.code)): \(Console.counted(all, "section")), "
        + "\(report.reviewed) checked by somebody"
    ]
    if report.open.isEmpty { lines.append("  Nothing is older than what it translates.") }
    for section in report.open { lines += Self.lines(section) }
    if !report.missingFiles.isEmpty {
      lines.append(
        "  Not translated, most urgent first: \(report.missingFiles.joined(separator: ", "))")
    }
    return lines.joined(separator: "\n")
  }

  private static func lines(_ section: TranslatedSection) -> [String] {
    let place = section.translation?.location ?? section.original?.location
    let name = "\(section.file)#\(section.id)"
    let line = place.map { " (\($0.file.path):\($0.line))" } ?? ""
    return ["  \(name): \(what(section))\(line)"] + diff(section).map { "      \($0)" }
  }

  private static func what(_ section: TranslatedSection) -> String {
    switch section.state {
    case .current: "changed since it was marked"
    case .unmarked: "nobody recorded what it translates"
    case .wording: "older words, the same meaning"
    case .meaning where !section.showsOriginal:
      "older; readers still see these words, and a strict build stops"
    case .meaning: "older; readers see the text of the default language"
    case .missing: "not translated; readers see the text of the default language"
    case .removed: "what it translates is gone"
    }
  }

  private static func diff(_ section: TranslatedSection) -> [String] {
    guard section.state == .meaning || section.state == .wording, let mark = section.mark,
      let original = section.original
    else { return [] }
    return WordDiff(from: mark.words, to: original.text).lines
  }

  static func json(_ reports: [TranslationReport]) -> String {
    let items = reports.map { report in
      JSONWriter.object([
        ("language", .text(report.language.code)), ("sections", .text("\(report.sections.count)")),
        ("missing", .texts(report.missingFiles)),
        ("open", .list(report.open.map(json))),
      ]).rendered()
    }
    return items.isEmpty ? "[]" : "[\n  " + items.joined(separator: ",\n  ") + "\n]"
  }

  private static func json(_ section: TranslatedSection) -> JSONWriter {
    .object([
      ("file", .text(section.file)), ("section", .text(section.id)),
      ("state", .text(state(section))), ("diff", .texts(diff(section))),
    ])
  }

  private static func state(_ section: TranslatedSection) -> String {
    section.state == .current ? "edited" : "\(section.state)"
  }
}
