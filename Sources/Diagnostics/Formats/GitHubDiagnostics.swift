/// Problems as workflow commands, which GitHub shows beside the changed line.
enum GitHubDiagnostics {
  static func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { diagnostic in
      var properties: [String] = []
      if let place = diagnostic.location {
        properties = [
          "file=\(property(place.file.path))", "line=\(place.line)", "col=\(place.column)",
        ]
      }
      properties.append("title=\(property(diagnostic.code.name))")
      let text = ([diagnostic.message] + diagnostic.help).joined(separator: "\n")
      return
        "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(data(text))\n"
    }.joined()
  }

  private static func data(_ text: String) -> String {
    // By scalars: a carriage return with a line feed is one character in Swift.
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: String(scalar)
      }
    }.joined()
  }

  private static func property(_ text: String) -> String {
    data(text).map { character in
      switch character {
      case ":": "%3A"
      case ",": "%2C"
      default: String(character)
      }
    }.joined()
  }
}
