import Diagnostics
import RuleBook
import StrictYAML

/// The files that a translator fills: every key of the default language, with its words beside it.
///
/// A file that is there already gets the entries it lacks, at its end; nothing of it is changed.
package struct TranslationSkeleton: Sendable {
  /// A file with its new text.
  package struct File: Sendable {
    /// Relative to the site.
    package let path: String
    package let text: String
    /// How many entries are new, of how many.
    package let added: Int
    package let total: Int
  }

  let folder: SiteFolder
  /// The code of the default language.
  let source: String
  /// The code of the language to translate into.
  let target: String

  package init(folder: SiteFolder, source: String, target: String) {
    self.folder = folder
    self.source = source
    self.target = target
  }

  /// Every file that lacks entries.
  package func files(problems: inout [Diagnostic]) -> [File] {
    let rules = RuleFolder.load(folder, problems: &problems)
    var files = [self.rules(rules, problems: &problems)]
    for name in ["strings.yaml", "questionnaire-strings.yaml", "phrases.yaml"] {
      files.append(table(name, problems: &problems))
    }
    files.append(glossary(problems: &problems))
    return files.compactMap { $0 }.filter { $0.added > 0 }
  }

  private func rules(_ books: [RuleBook], problems: inout [Diagnostic]) -> File? {
    let texts = RuleTexts.all(of: books)
    guard !texts.isEmpty else { return nil }
    let head = """
      # The words of the rules. "en" is what is translated, and is never changed by hand.
      format: 1
      texts:

      """
    let entries = texts.map { text in
      (
        text.key,
        """
          \(text.key):
            en: \(Self.quoted(text.line))
            text: ""

        """
      )
    }
    return file("rules.yaml", under: "texts", head: head, entries, problems: &problems)
  }

  /// A flat table; each text stands above its key as a comment.
  private func table(_ name: String, problems: inout [Diagnostic]) -> File? {
    guard let entries = root("Content/\(source)/\(name)", problems: &problems)?.map else {
      return nil
    }
    let head = "# Each comment is the English text of the line below it.\n\n"
    return file(
      name, under: nil, head: head,
      entries.compactMap { entry in
        entry.value.scalar.map {
          (entry.key, "# \(RuleText.line($0))\n\(entry.key): \"\"\n")
        }
      }, problems: &problems)
  }

  private func glossary(problems: inout [Diagnostic]) -> File? {
    let terms = root("Content/\(source)/glossary.yaml", problems: &problems)?.map?
      .first { $0.key == "terms" }?.value.map
    guard let terms else { return nil }
    let entries = terms.compactMap { entry -> (String, String)? in
      func words(_ key: String) -> String {
        RuleText.line(entry.value.map?.first { $0.key == key }?.value.scalar ?? "")
      }
      return (
        entry.key,
        """
          \(entry.key):
            # \(words("term"))
            term: ""
            # \(words("meaning"))
            meaning: ""

        """
      )
    }
    return file("glossary.yaml", under: "terms", head: "terms:\n", entries, problems: &problems)
  }

  private func file(
    _ name: String, under key: String?, head: String, _ entries: [(key: String, text: String)],
    problems: inout [Diagnostic]
  ) -> File? {
    let path = "Content/\(target)/\(name)"
    guard let present = folder.optionalText(at: path, problems: &problems) else {
      return File(
        path: path, text: head + entries.map(\.text).joined(), added: entries.count,
        total: entries.count)
    }
    // A file that cannot be read gets no more lines.
    guard let root = YAMLText.parse(present, problems: &problems) else { return nil }
    let known = key == nil ? root.map : root.map?.first { $0.key == key }?.value.map
    let keys = Set((known ?? []).map(\.key))
    let missing = entries.filter { !keys.contains($0.key) }
    let text = present.text.hasSuffix("\n") ? present.text : present.text + "\n"
    return File(
      path: path, text: text + missing.map(\.text).joined(), added: missing.count,
      total: entries.count)
  }

  private func root(_ path: String, problems: inout [Diagnostic]) -> YAMLNode? {
    folder.optionalText(at: path, problems: &problems).flatMap {
      YAMLText.parse($0, problems: &problems)
    }
  }

  /// A double-quoted YAML text on one line.
  static func quoted(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }
}
