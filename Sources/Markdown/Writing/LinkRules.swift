import Diagnostics

/// Where links and pictures may lead.
struct LinkRules {
  struct Fault: Equatable {
    let message: String
    let help: [String]
  }

  private static let outside: Set<String> = ["https", "mailto", "tel"]

  /// The schemes that the site resolves itself.
  let schemes: Set<String>

  /// What stands before the first colon; nil where a slash, `?` or `#` stands before that.
  static func scheme(of destination: String) -> String? {
    for (index, byte) in zip(destination.utf8.indices, destination.utf8) {
      switch byte {
      case UInt8(ascii: ":"): return String(destination[..<index])
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      default: continue
      }
    }
    return nil
  }

  /// What is wrong with the destination of a link, if anything is. The scheme is the destination's.
  func fault(in destination: String, scheme: String?) -> Fault? {
    if destination.isEmpty {
      return Fault(message: "this link leads nowhere", help: ["write where it leads in brackets"])
    }
    if let fault = Self.characterFault(in: destination) { return fault }
    if destination.hasPrefix("//") {
      return Fault(
        message: "this link leads to another site without saying how", help: ["write https:"])
    }
    if destination.hasPrefix("/") {
      return Fault(
        message: "this link begins at the root of the server, but the site may lie in a folder",
        help: ["link to a page by its id: page:ID"])
    }
    guard let scheme else { return nil }
    if destination.utf8.count == scheme.utf8.count + 1 {
      return Fault(
        message: "nothing follows \"\(scheme):\"", help: ["write what the link leads to"])
    }
    if scheme == "file", destination.hasPrefix("file:/") {
      return Fault(
        message: "this link leads to a file of the reader's own machine",
        help: ["write a file's path below the folder Public, such as file:papers/form.pdf"])
    }
    if schemes.contains(scheme) || Self.outside.contains(scheme) { return nil }
    if scheme == "http" {
      return Fault(message: "this link is not private on the way", help: ["write https:"])
    }
    return Fault(
      message: "links may not begin with \"\(scheme):\"",
      help: NearMiss.help(for: scheme, in: schemes.union(Self.outside)))
  }

  /// What is wrong with the path of a picture, if anything is.
  static func fault(inImagePath path: String) -> Fault? {
    let help = ["write its path below the folder Public, such as maps/county.png"]
    if path.isEmpty { return Fault(message: "this picture has no path", help: help) }
    if let fault = characterFault(in: path) { return fault }
    if scheme(of: path) != nil || path.hasPrefix("//") {
      return Fault(message: "a picture may not come from another place", help: help)
    }
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.contains("?") || path.contains("#")
      || steps.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." })
    {
      return Fault(message: "this is not the plain path of a file", help: help)
    }
    return nil
  }

  /// Browsers drop or turn such characters, so that an address is not what it seems.
  private static func characterFault(in destination: String) -> Fault? {
    let isPlain = destination.utf8.allSatisfy {
      $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\")
    }
    if isPlain { return nil }
    let isFaulty = destination.unicodeScalars.contains {
      $0.value <= 0x20 || $0.value == 0x7F || $0 == "\\" || $0.properties.isWhitespace
    }
    guard isFaulty else { return nil }
    return Fault(
      message: "an address may not have spaces or backslashes",
      help: ["write %20 for a space"])
  }
}
