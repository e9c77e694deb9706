/// One file of the built site: bytes for a path.
package struct OutputFile: Sendable, Equatable {
  /// Relative to the output folder, with forward slashes, such as `es/carcel.html`.
  package let path: String
  package let bytes: [UInt8]
  /// What is known of a page since it was drawn; nil for other files.
  package let page: PageFacts?

  package init(path: String, bytes: [UInt8], page: PageFacts? = nil) {
    self.path = path
    self.bytes = bytes
    self.page = page
  }

  /// Whether the path stays inside the output folder and every disk can hold it.
  package var hasSafePath: Bool {
    /// Of the name that is being read.
    var length = 0
    var dots = 0
    var isSafe: Bool { (1...200).contains(length) && !(length < 3 && dots == length) }
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "/"):
        guard isSafe else { return false }
        (length, dots) = (0, 0)
      case ...0x20, 0x7F, UInt8(ascii: "\\"): return false
      default:
        length += 1
        if byte == UInt8(ascii: ".") { dots += 1 }
      }
    }
    return isSafe
  }
}
