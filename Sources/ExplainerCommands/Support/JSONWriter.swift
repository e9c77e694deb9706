import Diagnostics

/// JSON whose keys keep the order in which they are written.
indirect enum JSONWriter {
  case text(String)
  case flag(Bool)
  case list([JSONWriter])
  case object([(String, JSONWriter)])

  /// Small values stand on one line.
  func rendered(indent: String = "") -> String {
    switch self {
    case .text(let text): return Self.quoted(text)
    case .flag(let flag): return flag ? "true" : "false"
    case .list(let items):
      return "[" + items.map { $0.rendered(indent: indent) }.joined(separator: ", ") + "]"
    case .object(let members):
      let isNested = members.contains { if case .object = $0.1 { true } else { false } }
      let inner = indent + "  "
      let parts = members.map { "\(Self.quoted($0.0)): \($0.1.rendered(indent: inner))" }
      return isNested
        ? "{\n\(inner)" + parts.joined(separator: ",\n\(inner)") + "\n\(indent)}"
        : "{" + parts.joined(separator: ", ") + "}"
    }
  }

  static func quoted(_ text: String) -> String { JSONText.quoted(text) }

  static func texts(_ texts: [String]) -> JSONWriter { .list(texts.map(JSONWriter.text)) }
}
