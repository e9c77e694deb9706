import Diagnostics

extension DiagnosticCode {
  package static let fileMissing = DiagnosticCode("copy-file-missing")
  package static let fileChanged = DiagnosticCode("copy-file-changed")
  package static let fileExtra = DiagnosticCode("copy-file-extra")
  package static let fileIrregular = DiagnosticCode("copy-file-irregular")
  package static let listMalformed = DiagnosticCode("copy-list-malformed")
  package static let listsDiffer = DiagnosticCode("copy-lists-differ")
  package static let signatureMissing = DiagnosticCode("copy-signature-missing")
  package static let signatureWrong = DiagnosticCode("copy-signature-wrong")
  package static let signatureOfOtherKey = DiagnosticCode("copy-signature-of-other-key")
  package static let manifestWrong = DiagnosticCode("copy-manifest-wrong")
  package static let copyTooOld = DiagnosticCode("copy-too-old")
}

/// Why a copy is not what was signed.
package struct VerificationProblem: Sendable, Equatable {
  package let code: DiagnosticCode
  /// The file at fault.
  package let path: String
  package let message: String

  init(_ code: DiagnosticCode, _ path: String, _ message: String) {
    self.code = code
    self.path = path
    self.message = message
  }

  package var diagnostic: Diagnostic {
    Diagnostic(
      code, "\(path): \(message)", at: nil,
      help: ["get the copy again, from somewhere that you trust, and check that one"])
  }
}
