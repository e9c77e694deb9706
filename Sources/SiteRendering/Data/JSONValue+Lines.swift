import Diagnostics

extension JSONValue {
  /// The JSON for people too: what holds other values than plain ones has a line for each of them.
  /// Ends in a line break.
  var lines: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, indent: "")
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func append(to bytes: inout [UInt8], indent: String) {
    let inner = indent + "  "
    func begin(_ separator: String, _ indent: String) {
      bytes.append(contentsOf: separator.utf8)
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(contentsOf: indent.utf8)
    }
    switch self {
    case .list(let values) where values.contains(where: \.isNested):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        begin(index > 0 ? "," : "", inner)
        value.append(to: &bytes, indent: inner)
      }
      begin("", indent)
      bytes.append(UInt8(ascii: "]"))
    case .map(let members) where !members.isEmpty:
      bytes.append(UInt8(ascii: "{"))
      var isFirst = true
      for case (let key, let value?) in members {
        begin(isFirst ? "" : ",", inner)
        isFirst = false
        JSONText.appendQuoted(key, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        value.append(to: &bytes, indent: inner)
      }
      begin("", indent)
      bytes.append(UInt8(ascii: "}"))
    default: append(to: &bytes)
    }
  }

  private var isNested: Bool {
    switch self {
    case .number, .flag, .text, .written: false
    case .list, .map: true
    }
  }
}
