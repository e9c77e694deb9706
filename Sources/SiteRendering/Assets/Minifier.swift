/// Takes comments and needless blanks out of style sheets, and nothing else.
///
/// It knows strings and comments, so that it never changes what the code means. It does not rename
/// or reorder.
enum Minifier {
  static func style(_ text: [UInt8]) -> String {
    var output: [UInt8] = []
    var scanner = CodeScanner(text)
    while let token = scanner.next() {
      switch token {
      case .comment: continue
      case .text(let bytes): output += bytes
      case .blank:
        guard let last = output.last, !Self.closes(last) else { continue }
        output.append(UInt8(ascii: " "))
      case .byte(let byte):
        if [UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ",")].contains(
          byte),
          output.last == UInt8(ascii: " ")
        {
          output.removeLast()
        }
        if byte == UInt8(ascii: "}"), output.last == UInt8(ascii: ";") { output.removeLast() }
        output.append(byte)
      }
    }
    if output.last == UInt8(ascii: " ") { output.removeLast() }
    return String(decoding: output, as: UTF8.self)
  }

  /// A blank after one of these says nothing in CSS.
  private static func closes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","),
      UInt8(ascii: " "), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
