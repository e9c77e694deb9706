import Diagnostics

/// The ids that templates give to parts of pages, such as `id="main"`. A heading with one of them
/// would be a second place of that name, and links would lead to the first.
enum FrameIDs {
  static func read(_ folder: SiteFolder) -> Set<String> {
    // The drawing of pages reads the templates again, and reports what is wrong with them.
    var ignored: [Diagnostic] = []
    let files = folder.texts(under: "Templates", endings: [".mustache"], problems: &ignored)
    return folder.memory.recall("frame ids", from: files, problems: &ignored) { _ in
      ids(in: files)
    }.value
  }

  private static func ids(in files: [SourceFile]) -> Set<String> {
    files.reduce(into: []) { ids, file in
      for part in file.text.split(separator: " id=\"").dropFirst() {
        let id = part.prefix { $0 != "\"" }
        if !id.isEmpty, !id.contains("{") { ids.insert(String(id)) }
      }
    }
  }
}
