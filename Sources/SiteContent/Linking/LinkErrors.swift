import Diagnostics

extension DiagnosticCode {
  package static let deadLink = DiagnosticCode("dead-link")
  package static let deadAnchor = DiagnosticCode("dead-anchor")
  package static let unknownTerm = DiagnosticCode("unknown-term")
  package static let unknownSource = DiagnosticCode("unknown-source")
  package static let unknownProvision = DiagnosticCode("unknown-provision")
  package static let unknownRule = DiagnosticCode("unknown-rule")
  package static let unknownDecision = DiagnosticCode("unknown-decision")
  package static let unknownClaim = DiagnosticCode("unknown-claim")
  package static let missingFile = DiagnosticCode("missing-file")
  package static let unlistedAddress = DiagnosticCode("unlisted-address")
}
