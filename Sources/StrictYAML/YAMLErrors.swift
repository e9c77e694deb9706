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
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return syntax(problem, at: mark)
    case .duplicatedKeysInMapping(let keys, let context):
      return duplicate(keys.first ?? "", first: context.mark, in: text)
    case .reader(let problem, _, _, _):
      return Diagnostic(
        .yamlSyntax, "this text has a character that YAML does not allow (\(problem))",
        at: location(nil), help: ["remove control characters; save the file as UTF-8"])
    default:
      return Diagnostic(.yamlSyntax, "this text is not readable as YAML", at: location(nil))
    }
  }

  private func syntax(_ problem: String, at mark: Mark) -> Diagnostic {
    switch problem {
    case "mapping values are not allowed in this context":
      return Diagnostic(
        .yamlSyntax, "a colon stands in the middle of a value", at: location(mark),
        help: ["put quotes around text that has a colon: say: \"The person: is free\""])
    case let text where text.contains("cannot start any token"):
      return Diagnostic(
        .yamlSyntax, "a value may not begin with this character", at: location(mark),
        help: ["indent with spaces, not tabs", "put quotes around text that begins with a sign"])
    case let text where text.contains("expected the node content"):
      return Diagnostic(
        .yamlSyntax, "a value is missing or begins with a sign that YAML reserves",
        at: location(mark), help: ["put quotes around the value"])
    case "found unexpected end of stream":
      return Diagnostic(
        .yamlSyntax, "a quotation mark that was opened is never closed", at: location(mark))
    case "but found another document":
      return Diagnostic(
        .yamlSyntax, "\"---\" starts a second document", at: location(mark),
        help: ["remove the line: a file holds one document"])
    default:
      return Diagnostic(
        .yamlSyntax, "this is not readable as YAML (\(problem))", at: location(mark),
        help: ["check the indent of this line and the one before it"])
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
