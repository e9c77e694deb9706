import Diagnostics
import Yams

extension DiagnosticCode {
  package static let yamlSyntax = DiagnosticCode("yaml-syntax")
  package static let yamlAnchor = DiagnosticCode("yaml-anchor")
  package static let yamlTag = DiagnosticCode("yaml-tag")
  package static let yamlTooDeep = DiagnosticCode("yaml-too-deep")
  package static let duplicateKey = DiagnosticCode("duplicate-key")
}

extension YAMLContext {
  /// Rewords the scanner's messages, which speak of YAML's grammar, for people who write law.
  func diagnostic(for error: any Error, in text: String) -> Diagnostic {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return syntax(problem, at: mark, within: context?.mark, in: text)
    case .duplicatedKeysInMapping(let keys, let context):
      return duplicate(keys.first ?? "", first: context.mark, in: text)
    case .reader:
      return Diagnostic(
        .yamlSyntax, "this text has a character that YAML does not allow",
        at: forbiddenCharacter(in: text) ?? location(nil),
        help: ["remove control characters; save the file as UTF-8"])
    default:
      return Diagnostic(
        .yamlSyntax, "this text is not readable as YAML", at: location(nil),
        help: ["see that the file is plain text in UTF-8"])
    }
  }

  /// Yams names the first of two equal keys only; the second is found by its indent.
  private func duplicate(_ key: String, first: Mark, in text: String) -> Diagnostic {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let indent = String(repeating: " ", count: first.column - 1)
    let second = lines.indices.dropFirst(first.line).first { index in
      lines[index].hasPrefix("\(indent)\(key):")
    }
    let firstPlace = location(first, length: key.unicodeScalars.count)
    guard let second else {
      return Diagnostic(
        .duplicateKey, "the key \"\(key)\" stands twice in one group", at: firstPlace)
    }
    return Diagnostic(
      .duplicateKey, "the key \"\(key)\" stands twice in one group",
      at: SourceLocation(
        file: file, line: second + 1 + lineOffset, column: first.column,
        length: key.unicodeScalars.count),
      notes: [.init("it stands here first", at: firstPlace)],
      help: ["keep one of the two"])
  }
}
