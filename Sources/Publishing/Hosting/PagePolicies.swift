import SiteRendering

/// One policy for a whole copy, made of the policies that its pages carry: what any page may do, and
/// nothing more.
///
/// A server that sends it stops a script that somebody slipped into a page together with a changed
/// policy, and says what a page cannot say of itself: that no other site may frame it.
struct PagePolicies {
  private var sources: [String: Set<String>] = [:]
  /// Whether each page with a script asks for trusted types.
  private var trustsTypes = true

  /// - Parameter policies: those that some page carries; most pages have one of a few.
  init(_ policies: Set<String>) {
    for policy in policies {
      var names: Set<String> = []
      for part in policy.split(separator: ";") {
        let words = part.split(separator: " ").map(String.init)
        guard let name = words.first else { continue }
        names.insert(name)
        sources[name, default: []].formUnion(words.dropFirst())
      }
      if names.contains("script-src"), !names.contains(Self.trustedTypes) { trustsTypes = false }
    }
  }

  private static let trustedTypes = "require-trusted-types-for"

  /// The policy as one line; the order of the words depends on nothing but the words.
  var text: String {
    var parts: [String] = []
    let own = sources.merging(["frame-ancestors": ["'none'"], "default-src": ["'none'"]]) { $1 }
    for (name, values) in own.sorted(by: { $0.key < $1.key }) {
      if name == Self.trustedTypes, !trustsTypes { continue }
      let words = values.count > 1 ? values.subtracting(["'none'"]) : values
      parts.append(([name] + words.sorted()).joined(separator: " "))
    }
    return parts.joined(separator: "; ")
  }

  /// The policy in the head of a page that this build has drawn; nil for other files.
  static func policy(of file: OutputFile) -> String? {
    guard file.path.hasSuffix(".html") else { return nil }
    let start = Array("http-equiv=\"Content-Security-Policy\" content=\"".utf8)
    let head = file.bytes.prefix(8192)
    var from = head.startIndex
    while let sign = head[from...].firstIndex(of: start[0]) {
      from = sign + 1
      guard head[sign...].starts(with: start) else { continue }
      let rest = head[(sign + start.count)...]
      guard let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
      return unescaped(rest[..<end])
    }
    return nil
  }

  /// The text of an attribute that holds no sign written as a name but the single quote.
  private static func unescaped(_ attribute: ArraySlice<UInt8>) -> String {
    let quote = Array("&#39;".utf8)
    var text: [UInt8] = []
    var rest = attribute
    while let byte = rest.first {
      let isQuote = byte == quote[0] && rest.starts(with: quote)
      text.append(isQuote ? UInt8(ascii: "'") : byte)
      rest = rest.dropFirst(isQuote ? quote.count : 1)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
