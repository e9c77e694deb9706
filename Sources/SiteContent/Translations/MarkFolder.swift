import Diagnostics

/// The marks of a language, by the translated file that each is of.
package enum MarkFolder {
  package static func load(
    _ folder: SiteFolder, language: String, problems: inout [Diagnostic]
  ) -> [String: MarkFile] {
    let base = "Content/marks/\(language)"
    var found: [String: MarkFile] = [:]
    for file in folder.texts(under: base, endings: [".mark"], problems: &problems) {
      let name = String(file.path.dropFirst(base.count + 1).dropLast(".mark".count))
      found[name] =
        folder.memory.recall("marks \(file.path)", from: file, problems: &problems) {
          MarkFile(file, problems: &$0)
        }.value
    }
    return found
  }
}
