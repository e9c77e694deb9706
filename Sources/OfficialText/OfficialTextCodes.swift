import Diagnostics

/// What can be wrong with an official text or with the page it was saved as.
extension DiagnosticCode {
  /// The saved page says that something went wrong, instead of the law.
  package static let lawErrorPage = DiagnosticCode("law-error-page")
  /// It holds no section, or another one than was named.
  package static let lawOtherSection = DiagnosticCode("law-other-section")
  /// It holds more than one version of the section.
  package static let lawVersions = DiagnosticCode("law-versions")
  /// Where the section ends cannot be told.
  package static let lawWithoutEnd = DiagnosticCode("law-without-end")
  /// It has no subdivisions, although our page restates some.
  package static let lawUndivided = DiagnosticCode("law-undivided")
  /// The letters and numbers of its subdivisions are not in order.
  package static let lawOutOfOrder = DiagnosticCode("law-out-of-order")
  /// A line may begin a subdivision, or go on with a sentence.
  package static let lawAmbiguousLine = DiagnosticCode("law-ambiguous-line")
  /// The markup of the saved page cannot be read without losing words.
  package static let lawMarkup = DiagnosticCode("law-markup")
  /// A stored text is not as it was imported.
  package static let lawTextEdited = DiagnosticCode("law-text-edited")
}
