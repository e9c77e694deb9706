import Diagnostics

/// The kinds of problem that this module reports.
extension DiagnosticCode {
  // What stands in one file.
  static let notUTF8 = DiagnosticCode("template-not-utf8")
  static let duplicateTemplate = DiagnosticCode("template-duplicate-name")
  static let unclosedTag = DiagnosticCode("template-unclosed-tag")
  static let badTag = DiagnosticCode("template-bad-tag")
  static let unsupported = DiagnosticCode("template-unsupported")
  static let unclosedSection = DiagnosticCode("template-unclosed-section")
  static let mismatchedClose = DiagnosticCode("template-mismatched-close")
  static let strayClose = DiagnosticCode("template-stray-close")
  static let strayInParent = DiagnosticCode("template-stray-in-parent")
  static let duplicateBlock = DiagnosticCode("template-duplicate-block")

  // Names.
  static let unknownName = DiagnosticCode("template-unknown-name")
  package static let unknownTemplate = DiagnosticCode("template-unknown-template")
  static let unknownBlock = DiagnosticCode("template-unknown-block")
  static let unusedBlock = DiagnosticCode("template-unused-block")
  static let unusedTemplate = DiagnosticCode("template-unused")
  static let recursion = DiagnosticCode("template-recursion")
  static let tooLarge = DiagnosticCode("template-too-large")

  // Types and the place in the HTML.
  static let wrongType = DiagnosticCode("template-wrong-type")
  static let rawText = DiagnosticCode("template-raw-text")
  static let escapedMarkup = DiagnosticCode("template-escaped-markup")
  static let wrongContext = DiagnosticCode("template-wrong-context")
  static let unsafeAddress = DiagnosticCode("template-unsafe-address")
  static let branchesDiffer = DiagnosticCode("template-branches-differ")
  static let unfinishedHTML = DiagnosticCode("template-unfinished-html")
}
