import Diagnostics

/// JSON in the making; members keep their order, and an absent value leaves its member out.
enum JSONValue {
  case number(Int)
  case flag(Bool)
  case text(String)
  /// Finished JSON of whoever adds it.
  case written(@Sendable (inout [UInt8]) -> Void)
  case list([JSONValue])
  case map([(String, JSONValue?)])

  static func texts(_ values: [String]) -> JSONValue { .list(values.map(JSONValue.text)) }

  static func numbers(_ values: [Int]) -> JSONValue { .list(values.map(JSONValue.number)) }

  /// The JSON, without blanks; fit for an HTML script element.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  /// Adds what `bytes` returns.
  func append(to bytes: inout [UInt8]) {
    switch self {
    case .number(let value): bytes.append(contentsOf: String(value).utf8)
    case .flag(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .text(let value): JSONText.appendQuoted(value, to: &bytes)
    case .written(let write): write(&bytes)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .map(let members):
      bytes.append(UInt8(ascii: "{"))
      var isFirst = true
      for case (let key, let value?) in members {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        JSONText.appendQuoted(key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}
