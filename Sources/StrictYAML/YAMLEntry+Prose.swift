import Diagnostics

extension DiagnosticCode {
  package static let unquotedProse = DiagnosticCode("unquoted-prose")
}

extension YAMLNode.Entry {
  /// Whether the key is really the tail of a sentence that lacks its quotes:
  /// `{ask: Was it a serious, violent felony?}` has the keys `ask` and `violent felony?`.
  package var looksLikeProse: Bool {
    value.isEmpty
      && key.unicodeScalars.contains { $0 == " " || $0 == "?" || $0 == "." || $0 == "!" }
  }

  /// What to say of such a key.
  package var prose: Diagnostic {
    Diagnostic(
      .unquotedProse, "\"\(key)\" is cut off from its sentence by a comma or a line break",
      at: keyLocation,
      help: ["put quotes around text inside { }: {ask: \"Was it a serious, violent felony?\"}"])
  }
}
