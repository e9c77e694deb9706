/// What the preview shows at the moment: the files of the newest build as far as it could make
/// them, and its problems.
package struct PreviewSite: Sendable {
  /// Every output path that there is.
  package let paths: Set<String>
  /// Problems as text; nil where the newest build is good.
  package let problems: String?
  /// Counts the builds, so that open pages notice a new one.
  package let number: Int
  private let draw: @Sendable (String) -> [UInt8]?

  /// - Parameter draw: the bytes of one of the paths. Pages are drawn when somebody asks for them,
  ///   so that the page that is looked at need not wait for all others.
  package init(
    paths: Set<String>, problems: String?, number: Int,
    draw: @escaping @Sendable (String) -> [UInt8]?
  ) {
    self.paths = paths
    self.problems = problems
    self.number = number
    self.draw = draw
  }

  /// The bytes of an output path; nil where the build has no such file, or cannot make it.
  package func bytes(of path: String) -> [UInt8]? { paths.contains(path) ? draw(path) : nil }

  /// The same files with the problems of a build that is finished.
  package func with(problems: String?, number: Int) -> PreviewSite {
    PreviewSite(paths: paths, problems: problems, number: number, draw: draw)
  }

  /// The output path that an address names, or nil.
  ///
  /// Only paths that the build produced can come out, whatever the address is: there is no way
  /// from here to the disk.
  package func path(for address: String) -> String? {
    guard address.hasPrefix("/"), let decoded = Self.decodedOnce(address.dropFirst()) else {
      return nil
    }
    if decoded.isEmpty || decoded.hasSuffix("/") {
      let index = decoded + "index.html"
      return paths.contains(index) ? index : nil
    }
    return paths.contains(decoded) ? decoded : nil
  }

  /// Percent-decodes one time; nil for what no output path can hold.
  private static func decodedOnce(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexValue),
        let low = rest.popFirst().flatMap(hexValue)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    guard !bytes.contains(0), !bytes.contains(UInt8(ascii: "\\")),
      let decoded = String(validating: bytes, as: UTF8.self)
    else { return nil }
    return decoded
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
