import Diagnostics
import StrictYAML

extension DiagnosticCode {
  package static let unusedString = DiagnosticCode("unused-string")
  package static let placeholderMismatch = DiagnosticCode("placeholder-mismatch")
}

/// A flat table beside the one it translates.
struct TableTranslation {
  /// The file's name, such as `strings.yaml`.
  let name: String
  let original: TextTable
  let translation: TextTable
  let marks: MarkFile?

  /// The entries side by side. An entry without text is missing.
  var sections: [TranslatedSection] {
    TranslatedSection.pairs(
      file: name, page: String(name.dropLast(".yaml".count)), original: Self.sections(original),
      translation: Self.sections(translation), marks: marks?.marks ?? [:])
  }

  /// Words that templates and the build print: one that is missing, or that nothing prints, is a
  /// fault, and so is a lost `{placeholder}`.
  func check(file: SourceFile?, problems: inout [Diagnostic]) {
    for (index, key) in original.keys.enumerated() where (translation.texts[key] ?? "").isEmpty {
      let before = original.keys[..<index].last { translation.places[$0] != nil }
      problems.append(
        Diagnostic(
          .missingString, "\(name) of the translation lacks \"\(key)\"",
          at: translation.locations[key] ?? before.flatMap { translation.places[$0] }
            ?? file.map { SourceLocation(file: $0, line: 1, column: 1) },
          notes: [.init("what to translate stands there", at: original.locations[key])],
          help: [
            translation.locations[key] != nil
              ? "write the words after the colon"
              : "add a line \"\(key): …\"" + (before == nil ? "" : " after this one")
          ]))
    }
    checkKnown(problems: &problems)
    for key in original.keys {
      guard let text = translation.texts[key], !text.isEmpty, let words = original.texts[key] else {
        continue
      }
      let wanted = Self.placeholders(words)
      let found = Self.placeholders(text)
      guard wanted != found else { continue }
      let lost = wanted.subtracting(found).sorted().map { "{\($0)} is missing" }
      let strange = found.subtracting(wanted).sorted().map { "{\($0)} is filled by nothing" }
      problems.append(
        Diagnostic(
          .placeholderMismatch, "\"\(key)\" has other placeholders than what it translates",
          at: translation.locations[key],
          notes: [.init("what it translates", at: original.locations[key])], help: lost + strange))
    }
  }

  /// Entries that translate nothing.
  func checkKnown(problems: inout [Diagnostic]) {
    for key in translation.keys where original.texts[key] == nil {
      problems.append(
        Diagnostic(
          .unusedString, "nothing uses \"\(key)\"",
          at: translation.places[key] ?? translation.locations[key],
          help: NearMiss.help(for: key, in: original.texts.keys)))
    }
  }

  private static func sections(_ table: TextTable) -> [TextSection] {
    table.keys.compactMap { key in
      guard let text = table.texts[key], !text.isEmpty, let location = table.locations[key] else {
        return nil
      }
      return TextSection(id: key, text: text, location: location)
    }
  }

  /// The names between braces.
  static func placeholders(_ text: String) -> Set<String> {
    var found: Set<String> = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "}") else { break }
      let name = rest[..<close]
      if name.allSatisfy({ $0.isLetter || $0 == "_" }) { found.insert(String(name)) }
      rest = rest[close...]
    }
    return found
  }
}
