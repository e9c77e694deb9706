import Diagnostics

/// Whether a drawing of `Public/` (SVG) is only a drawing.
///
/// A browser reads it as XML, where entities, prefixes and animations can make a script of what looks
/// like none. So it may have nothing of the kind, and lead nowhere but into itself.
enum DrawingCheck {
  /// What stands in the drawing and must not, and at which byte; nil for a mere drawing.
  static func fault(in bytes: [UInt8]) -> (what: String, place: Int)? {
    if let place = bytes.firstIndex(of: 0) ?? UTF8Fault.first(in: bytes) {
      return ("is not in UTF-8", place)
    }
    return declaration(in: bytes) ?? tag(in: bytes) ?? open(in: bytes)
  }

  /// Entities, style sheets and instructions to other programs; comments and the first line of XML
  /// are none.
  private static func declaration(in bytes: [UInt8]) -> (what: String, place: Int)? {
    for sign in bytes.indices where bytes[sign] == UInt8(ascii: "<") {
      let rest = bytes[(sign + 1)...].prefix(4)
      if rest.first == UInt8(ascii: "!"), !rest.starts(with: "!--".utf8) {
        return ("has a declaration, \"<!\"", sign)
      }
      if rest.first == UInt8(ascii: "?"), sign > 3 || !rest.elementsEqual("?xml".utf8) {
        return ("has an instruction, \"<?\"", sign)
      }
    }
    return nil
  }

  /// A tag without its partner: no browser shows anything of such a drawing.
  private static func open(in bytes: [UInt8]) -> (what: String, place: Int)? {
    var open: [HTMLTag] = []
    for tag in HTMLTagScanner(bytes) where tag.name.first?.isLetter ?? false {
      // <path …/> closes itself.
      if bytes[tag.whole].suffix(2).first == UInt8(ascii: "/") { continue }
      guard tag.isClosing else {
        open.append(tag)
        continue
      }
      guard let last = open.popLast() else {
        return ("closes <\(tag.name)>, which is not open", tag.whole.lowerBound)
      }
      if last.name != tag.name {
        return ("opens <\(last.name)> and does not close it", last.whole.lowerBound)
      }
    }
    return open.last.map { ("opens <\($0.name)> and does not close it", $0.whole.lowerBound) }
  }

  private static let forbidden: Set<String> = [
    "script", "handler", "listener", "foreignobject", "set", "animate",
  ]

  private static func tag(in bytes: [UInt8]) -> (what: String, place: Int)? {
    for tag in HTMLTagScanner(bytes) {
      if tag.name.contains(":") || forbidden.contains(tag.name) {
        return ("has a tag <\(tag.name)>", tag.whole.lowerBound)
      }
      for attribute in tag.attributes
      where attribute.name == "href" || attribute.name.hasSuffix(":href") {
        guard bytes[attribute.value].first == UInt8(ascii: "#") else {
          return ("has an address in <\(tag.name)> that leads out of it", tag.whole.lowerBound)
        }
      }
    }
    return nil
  }
}
