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

  private typealias Bracket = (sign: String, place: SourceLocation)

  /// The first fault: what follows it is hardly ever one of its own.
  private static func problem(of file: SourceFile) -> Diagnostic? {
    var open: [Bracket] = []
    for number in 1...max(1, file.lineStarts.count) {
      guard let text = file.line(number)?.drop(while: { $0 == " " || $0 == "\t" }),
        !text.hasPrefix("//")
      else { continue }
      var column = 1 + (file.line(number)?.unicodeScalars.count ?? 0) - text.unicodeScalars.count
      var last = ""
      for token in ScriptTokens(String(text)).texts {
        let place = SourceLocation(file: file, line: number, column: column)
        if let problem = problem(of: token, after: last, at: place, &open) { return problem }
        column += token.unicodeScalars.count
        last = token
      }
    }
    return open.last.map {
      Diagnostic(
        .scriptFault, "\"\($0.sign)\" is opened here and not closed", at: $0.place,
        help: ["close it: browsers run nothing of such a script"])
    }
  }

  private static func problem(
    of token: String, after last: String, at place: SourceLocation, _ open: inout [Bracket]
  ) -> Diagnostic? {
    switch token {
    case "(", "[", "{": open.append((token, place))
    case ")", "]", "}":
      let partner = ["(": ")", "[": "]", "{": "}"]
      let top = open.popLast()
      if let top, partner[top.sign] == token { return nil }
      return Diagnostic(
        .scriptFault,
        top.map { "\"\(token)\" closes a \"\($0.sign)\"" } ?? "\"\(token)\" closes nothing here",
        at: place, notes: top.map { [.init("it is opened here", at: $0.place)] } ?? [],
        help: ["close brackets in the opposite order in which they were opened"])
    case "//", "/*",
      "/" where last == "/", "*" where last == "/":
      return Diagnostic(
        .scriptFault, "a comment stands behind code here", at: place,
        help: [
          "put it on a line of its own that begins with //: the lines of a script are joined, "
            + "and all that follows would be lost"
        ])
    case "`":
      return Diagnostic(
        .scriptFault, "scripts of the site have no template strings", at: place,
        help: ["join strings with +, in quotation marks"])
    default:
      guard let first = token.first, first == "\"" || first == "'",
        token.count < 2 || token.last != first
      else { return nil }
      return Diagnostic(
        .scriptFault, "this string is not closed on its line", at: place,
        help: ["put \(first) at its end"])
    }
    return nil
  }
}
