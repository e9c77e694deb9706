import Diagnostics

/// The marks of a language, by the translated file that each is of.
package enum MarkFolder {
  package static func load(
    _ folder: SiteFolder, language: String, problems: inout [Diagnostic]
  ) -> [String: MarkFile] {
    let base = "Content/marks/\(language)"
    var found: [String: MarkFile] = [:]
    for file in folder.texts(under: base, endings: [".mark"], problems: &problems) {
      let name = String(file.path.dropFirst(base.count + 1).dropLast(".mark".count))
      found[name] =
        folder.memory.recall("marks \(file.path)", from: file, problems: &problems) {
          MarkFile(file, problems: &$0)
        }.value
    }
    return found
  }

  /// Marks of a page that is gone from both languages, or has another name now.
  static func checkFiles(
    of marks: [String: MarkFile], languages: (original: String, translation: String),
    _ folder: SiteFolder, problems: inout [Diagnostic]
  ) {
    let language = languages.translation
    for name in marks.keys.sorted()
    where !folder.has("Content/\(language)/\(name)")
      && !folder.has("Content/\(languages.original)/\(name)") && name != RuleTranslation.name
    {
      problems.append(
        Diagnostic(
          .strayFile,
          "\(MarkFile.path(of: name, in: language)) marks a page that is not there", at: nil,
          severity: .warning,
          help: [
            "take it away; where the page has another name now, give the file that name too"
          ]))
    }
  }
}
