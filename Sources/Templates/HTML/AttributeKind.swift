/// What an attribute's value is to a browser, and so what a template may print into it.
enum AttributeKind: Equatable {
  /// Text.
  case ordinary
  /// An address.
  case address
  /// Text, or a whole address.
  case either
  /// Nothing variable; the reason completes "nothing may be printed here: …".
  case closed(String)

  /// - Parameters:
  ///   - attribute: lower-case name.
  ///   - element: lower-case name.
  static func of(_ attribute: [UInt8], in element: [UInt8]) -> AttributeKind {
    let name = String(decoding: attribute, as: UTF8.self)
    let tag = String(decoding: element, as: UTF8.self)
    // These two are at fault themselves, whatever is printed into them.
    if name == "style" || name.hasPrefix("on") { return .ordinary }
    if let reason = closedNames[name] { return .closed(reason) }
    if animations.contains(tag) { return .closed("<\(tag)> can change addresses") }
    switch (tag, name) {
    case ("script", "type"), ("meta", "http-equiv"):
      return .closed("\"\(name)\" decides how the element is read")
    case ("meta", "content"): return .either
    default: break
    }
    if name.hasPrefix("data-") { return .either }
    return addressNames.contains(name) ? .address : .ordinary
  }

  private static let closedNames = [
    "srcdoc": "\"srcdoc\" holds a whole document",
    "srcset": "\"srcset\" holds a list of addresses",
    "imagesrcset": "\"imagesrcset\" holds a list of addresses",
    "ping": "\"ping\" holds a list of addresses",
    "attributename": "\"attributeName\" decides what is changed",
  ]

  private static let animations: Set<String> = [
    "animate", "animatemotion", "animatetransform", "set",
  ]

  private static let addressNames: Set<String> = [
    "action", "background", "cite", "codebase", "data", "formaction", "href", "icon", "itemid",
    "longdesc", "manifest", "poster", "profile", "src", "xlink:href",
  ]
}
