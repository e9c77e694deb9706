import Diagnostics

extension JSONValue {
  /// The JSON for people too: what holds other values than plain ones has a line for each of them.
  /// Ends in a line break.
  var lines: String {
    var result = ""
    write(to: &result, indent: "")
    return result + "\n"
  }

  private func write(to result: inout String, indent: String) {
    let inner = indent + "  "
    switch self {
    case .list(let values) where values.contains(where: \.isNested):
      result += "["
      for (index, value) in values.enumerated() {
        result += index > 0 ? ",\n\(inner)" : "\n\(inner)"
        value.write(to: &result, indent: inner)
      }
      result += "\n\(indent)]"
    case .map(let members) where !members.isEmpty:
      result += "{"
      var isFirst = true
      for case (let key, let value?) in members {
        result += isFirst ? "\n\(inner)" : ",\n\(inner)"
        isFirst = false
        result += JSONText.quoted(key) + ": "
        value.write(to: &result, indent: inner)
      }
      result += "\n\(indent)}"
    default: result += text
    }
  }

  private var isNested: Bool {
    switch self {
    case .number, .flag, .text: false
    case .list, .map: true
    }
  }
}
