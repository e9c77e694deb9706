import Diagnostics
import StrictYAML

extension PageKind {
  /// The kind that front matter names, or nil with a problem.
  static func read(_ root: YAMLNode, problems: inout [Diagnostic]) -> PageKind? {
    guard let entries = root.map else {
      problems.append(
        Diagnostic(
          .wrongType, "front matter must be keys with values, but this is \(root.kind)",
          at: root.location, help: ["write a line for each key, such as \"title: County jail\""]))
      return nil
    }
    guard let kind = entries.first(where: { $0.key == "kind" }) else {
      problems.append(
        Diagnostic(
          .missingKey, "the page needs \"kind\"", at: root.location,
          help: ["kinds: \(PageKind.allCases.map(\.rawValue).sorted().joined(separator: ", "))"]))
      return nil
    }
    return kind.value.readChoice("kind", PageKind.self, problems: &problems)
  }
}
