import Diagnostics

/// JSON in the making; members keep their order, and an absent value leaves its member out.
indirect enum JSONValue {
  case number(Int)
  case flag(Bool)
  case text(String)
  case list([JSONValue])
  case map([(String, JSONValue?)])

  static func texts(_ values: [String]) -> JSONValue { .list(values.map(JSONValue.text)) }

  static func numbers(_ values: [Int]) -> JSONValue { .list(values.map(JSONValue.number)) }

  /// The JSON, without blanks; fit for an HTML script element.
  var text: String {
    var result = ""
    write(to: &result)
    return result
  }

  private func write(to result: inout String) {
    switch self {
    case .number(let value): result += String(value)
    case .flag(let value): result += value ? "true" : "false"
    case .text(let value): result += JSONText.quoted(value)
    case .list(let values):
      result += "["
      for (index, value) in values.enumerated() {
        if index > 0 { result += "," }
        value.write(to: &result)
      }
      result += "]"
    case .map(let members):
      result += "{"
      var isFirst = true
      for case (let key, let value?) in members {
        if !isFirst { result += "," }
        isFirst = false
        result += JSONText.quoted(key) + ":"
        value.write(to: &result)
      }
      result += "}"
    }
  }
}
