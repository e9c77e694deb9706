import Diagnostics

extension DiagnosticCode {
  package static let scriptFault = DiagnosticCode("script-fault")
}

/// What would stop a script of the site in every browser, or be lost when its lines are joined: a
/// bracket or a string that nothing closes, and what `CompactScript` does not know.
enum ScriptCheck {
  static func run(_ files: [SourceFile], problems: inout [Diagnostic]) {
    for file in files {
      if let problem = problem(of: file) { problems.append(problem) }
    }
  }

  /// An open bracket, and what closes it.
  private typealias Bracket = (sign: ArraySlice<UInt8>, partner: UInt8)

  /// The first fault: what follows it is hardly ever one of its own.
  private static func problem(of file: SourceFile) -> Diagnostic? {
    var open: [Bracket] = []
    for line in file.bytes.split(separator: UInt8(ascii: "\n")) {
      let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      if text.starts(with: "//".utf8) { continue }
      var last: ArraySlice<UInt8> = []
      for token in ScriptTokens(text).texts {
        if let problem = problem(of: token, after: last, in: file, &open) { return problem }
        last = token
      }
    }
    return open.last.map {
      Diagnostic(
        .scriptFault, "\"\(text($0.sign))\" is opened here and not closed",
        at: file.location(atByte: $0.sign.startIndex),
        help: ["close it: browsers run nothing of such a script"])
    }
  }

  private static func problem(
    of token: ArraySlice<UInt8>, after last: ArraySlice<UInt8>, in file: SourceFile,
    _ open: inout [Bracket]
  ) -> Diagnostic? {
    let at = token.startIndex
    let first = token.first ?? 0
    switch first {
    case UInt8(ascii: "("): open.append((token, UInt8(ascii: ")")))
    case UInt8(ascii: "["): open.append((token, UInt8(ascii: "]")))
    case UInt8(ascii: "{"): open.append((token, UInt8(ascii: "}")))
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      let top = open.popLast()
      if first == top?.partner { return nil }
      return Diagnostic(
        .scriptFault,
        top.map { "\"\(text(token))\" closes a \"\(text($0.sign))\"" }
          ?? "\"\(text(token))\" closes nothing here",
        at: file.location(atByte: at),
        notes: top.map {
          [.init("it is opened here", at: file.location(atByte: $0.sign.startIndex))]
        } ?? [],
        help: ["close brackets in the opposite order in which they were opened"])
    case UInt8(ascii: "/") where token.count == 2 && ["//", "/*"].contains(text(token)),
      UInt8(ascii: "/") where token.count == 1 && text(last) == "/",
      UInt8(ascii: "*") where text(last) == "/":
      return Diagnostic(
        .scriptFault, "a comment stands behind code here", at: file.location(atByte: at),
        help: [
          "put it on a line of its own that begins with //: the lines of a script are joined, "
            + "and all that follows would be lost"
        ])
    case UInt8(ascii: "`"):
      return Diagnostic(
        .scriptFault, "scripts of the site have no template strings", at: file.location(atByte: at),
        help: ["join strings with +, in quotation marks"])
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard token.count < 2 || token.last != first else { return nil }
      return Diagnostic(
        .scriptFault, "this string is not closed on its line", at: file.location(atByte: at),
        help: ["put \(text(token.prefix(1))) at its end"])
    default: break
    }
    return nil
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
