import Diagnostics

/// The ids that templates give to parts of pages, such as `id="main"`. A heading with one of them
/// would be a second place of that name, and links would lead to the first.
package enum FrameIDs {
  static func read(_ folder: SiteFolder) -> Set<String> {
    // The drawing of pages reads the templates again, and reports what is wrong with them.
    var ignored: [Diagnostic] = []
    let files = folder.texts(under: "Templates", endings: [".mustache"], problems: &ignored)
    return folder.memory.recall("frame ids", from: files, problems: &ignored) { _ in
      ids(in: files)
    }.value
  }

  private static func ids(in files: [SourceFile]) -> Set<String> {
    Set(files.flatMap(all)).filter { !$0.isEmpty && !$0.utf8.contains(UInt8(ascii: "{")) }
  }

  /// The ids that a template writes down, with the Mustache tags in them.
  package static func all(in file: SourceFile) -> [String] {
    var ids: [String] = []
    var rest = file.bytes[...]
    while let blank = rest.firstIndex(of: UInt8(ascii: " ")) {
      rest = rest[(blank + 1)...]
      guard rest.starts(with: "id=\"".utf8) else { continue }
      let id = rest.dropFirst(4).prefix { $0 != UInt8(ascii: "\"") }
      ids.append(String(decoding: id, as: UTF8.self))
      rest = rest[id.endIndex...]
    }
    return ids
  }
}
