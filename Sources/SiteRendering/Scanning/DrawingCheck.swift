import Diagnostics

/// Whether a drawing of `Public/` (SVG) is only a drawing.
///
/// A browser reads it as XML, where entities, prefixes and animations can make a script of what looks
/// like none. So it may have nothing of the kind, and lead nowhere but into itself.
enum DrawingCheck {
  /// - Returns: what stands in the drawing and must not; nil for a mere drawing.
  static func fault(in bytes: [UInt8]) -> String? {
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
      return "is not in UTF-8"
    }
    return declaration(in: bytes) ?? tag(in: bytes)
  }

  /// Entities, style sheets and instructions to other programs; comments and the first line of XML
  /// are none.
  private static func declaration(in bytes: [UInt8]) -> String? {
    for sign in bytes.indices where bytes[sign] == UInt8(ascii: "<") {
      let rest = bytes[(sign + 1)...].prefix(4)
      if rest.first == UInt8(ascii: "!"), !rest.starts(with: "!--".utf8) {
        return "has a declaration, \"<!\""
      }
      if rest.first == UInt8(ascii: "?"), sign > 3 || !rest.elementsEqual("?xml".utf8) {
        return "has an instruction, \"<?\""
      }
    }
    return nil
  }

  private static let forbidden: Set<String> = [
    "script", "handler", "listener", "foreignobject", "set", "animate",
  ]

  private static func tag(in bytes: [UInt8]) -> String? {
    for tag in HTMLTagScanner(bytes) {
      if tag.name.contains(":") || forbidden.contains(tag.name) { return "has a tag <\(tag.name)>" }
      for attribute in tag.attributes
      where attribute.name == "href" || attribute.name.hasSuffix(":href") {
        guard bytes[attribute.value].first == UInt8(ascii: "#") else {
          return "has an address in <\(tag.name)> that leads out of it"
        }
      }
    }
    return nil
  }
}
