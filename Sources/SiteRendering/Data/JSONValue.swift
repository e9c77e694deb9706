import Diagnostics

/// JSON in the making; members keep their order, and an absent value leaves its member out.
indirect enum JSONValue {
  case number(Int)
  case flag(Bool)
  case text(String)
  /// A string that is finished JSON, with its quotes.
  case quoted([UInt8])
  case list([JSONValue])
  case map([(String, JSONValue?)])

  static func texts(_ values: [String]) -> JSONValue { .list(values.map(JSONValue.text)) }

  static func numbers(_ values: [Int]) -> JSONValue { .list(values.map(JSONValue.number)) }

  /// The JSON, without blanks; fit for an HTML script element.
  var text: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds what `text` returns.
  func append(to bytes: inout [UInt8]) {
    switch self {
    case .number(let value): bytes.append(contentsOf: String(value).utf8)
    case .flag(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .text(let value): JSONText.appendQuoted(value, to: &bytes)
    case .quoted(let value): bytes.append(contentsOf: value)
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
