import Diagnostics

extension DiagnosticCode {
  package static let deadAddress = DiagnosticCode("dead-address")
  package static let movedAddress = DiagnosticCode("moved-address")
  package static let untriedAddress = DiagnosticCode("untried-address")
  package static let addressResult = DiagnosticCode("address-result")
}

/// Outside addresses held against what another program found when it opened them. The tool itself
/// never opens an address.
package enum ExternalCheck {
  /// - Parameter results: a line for each address, its HTTP status first: `200 https://…`; 0 where
  ///   no server answered. Empty lines and lines that begin with `#` say nothing.
  package static func run(
    _ links: [ExternalLink], results: SourceFile, problems: inout [Diagnostic]
  ) {
    let found = read(results, problems: &problems)
    for link in links {
      guard let status = found[link.url] else {
        problems.append(
          Diagnostic(
            .untriedAddress, "nobody tried \(link.url)", at: link.location, severity: .warning,
            help: ["add a line for it to \(results.path)"]))
        continue
      }
      switch status {
      case 200..<300: continue
      case 300..<400:
        problems.append(
          Diagnostic(
            .movedAddress, "\(link.url) leads on to another address (\(status))",
            at: link.location, severity: .warning,
            help: ["see where it leads, and list that address if it is what was meant"]))
      default:
        problems.append(
          Diagnostic(
            .deadAddress,
            status == 0
              ? "no server answers at \(link.url)" : "\(link.url) cannot be read (\(status))",
            at: link.location,
            help: ["open it by hand: some servers turn programs away; else replace it"]))
      }
    }
  }

  /// Statuses by address; the last line of an address counts.
  private static func read(
    _ file: SourceFile, problems: inout [Diagnostic]
  ) -> [String: Int] {
    var found: [String: Int] = [:]
    for number in file.lineStarts.indices.map({ $0 + 1 }) {
      let parts = (file.line(number) ?? "").split { $0 == " " || $0 == "\t" || $0 == "\r" }
      guard let first = parts.first, !first.hasPrefix("#") else { continue }
      guard parts.count == 2, let status = Int(first), (0..<600).contains(status) else {
        problems.append(
          Diagnostic(
            .addressResult, "this line is no status with an address",
            at: SourceLocation(file: file, line: number, column: 1),
            help: ["write the HTTP status and the address: 200 https://example.org/"]))
        continue
      }
      found[String(parts[1])] = status
    }
    return found
  }
}
