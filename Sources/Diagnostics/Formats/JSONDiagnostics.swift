/// Problems for programs: one array of objects, keys in a fixed order.
enum JSONDiagnostics {
  static func render(_ diagnostics: [Diagnostic]) -> String {
    let objects = diagnostics.map { diagnostic in
      object(
        [
          ("severity", quote(diagnostic.severity.rawValue)),
          ("code", quote(diagnostic.code.name)),
          ("message", quote(diagnostic.message)),
        ]
          + place(diagnostic.location)
          + [
            (
              "notes",
              array(
                diagnostic.notes.map {
                  object([("message", quote($0.message))] + place($0.location))
                })
            ),
            ("help", array(diagnostic.help.map(quote))),
          ])
    }
    return objects.isEmpty ? "[]\n" : "[\n  " + objects.joined(separator: ",\n  ") + "\n]\n"
  }

  private static func place(_ location: SourceLocation?) -> [(String, String)] {
    guard let location else { return [("file", "null"), ("line", "null"), ("column", "null")] }
    return [
      ("file", quote(location.file.path)), ("line", String(location.line)),
      ("column", String(location.column)),
    ]
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(quote($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
  }

  private static func array(_ items: [String]) -> String {
    "[" + items.joined(separator: ", ") + "]"
  }

  private static func quote(_ text: String) -> String { JSONText.quoted(text) }
}
