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
    let dot = UInt8(ascii: ".")
    return path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy { part in
        (1...200).contains(part.count) && !(part.count < 3 && part.allSatisfy { $0 == dot })
          && part.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
      }
  }
}
