import Diagnostics

extension DiagnosticCode {
  package static let malformedKey = DiagnosticCode("malformed-key")
  package static let encryptedKey = DiagnosticCode("encrypted-key")
}

/// Why a key or a signature cannot be used.
package enum SigningError: Error, Equatable {
  /// The text is no key or signature of signify.
  case malformed(what: String, reason: String)
  /// The secret key is locked with a passphrase.
  case encrypted

  /// - Parameter file: the name to show.
  package func diagnostic(file: String) -> Diagnostic {
    switch self {
    case .malformed(let what, let reason):
      Diagnostic(
        .malformedKey, "\(file) is not a \(what) of signify: \(reason)", at: nil,
        help: ["make a pair of keys with: signify-openbsd -G -n -p site.pub -s site.sec"])
    case .encrypted:
      Diagnostic(
        .encryptedKey, "\(file) is locked with a passphrase, which this tool does not ask for",
        at: nil,
        help: [
          "make a key without one, and keep it where only you can read it: "
            + "signify-openbsd -G -n -p site.pub -s site.sec",
          "or sign by hand: signify-openbsd -S -s \(file) -m Output/SHA256SUMS",
        ])
    }
  }
}
