/// A small site about an invented law, in two languages: what `explainer init` makes.
package struct ExampleSite: Sendable {
  /// Fills the names of the scaffold, such as `today`.
  let values: [String: String]

  package init(values: [String: String]) {
    self.values = values
  }

  /// Every file by its path in the new site.
  package var files: [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for (path, bytes) in ScaffoldFiles.all {
      if path.hasPrefix("Templates/") || path.hasPrefix("Public/") {
        files[path] = bytes
      } else if path.hasPrefix("Content/") {
        // Content/es/strings.yaml: the program's own words, but for those about its first law.
        let language = path.split(separator: "/")[1]
        files[path] = words(bytes, "Scaffolds/site/words/\(language).yaml")
      } else if path.hasPrefix(Self.folder), !path.hasPrefix("\(Self.folder)words/") {
        let text = ScaffoldText.fill(String(decoding: bytes, as: UTF8.self), values)
        files[String(path.dropFirst(Self.folder.count))] = Array(text.utf8)
      }
    }
    return files
  }

  private static let folder = "Scaffolds/site/"

  /// A table of words, a line each, where those of another table take their place.
  private func words(_ bytes: [UInt8], _ others: String) -> [UInt8] {
    func key(_ line: Substring) -> Substring? { line.firstIndex(of: ":").map { line[..<$0] } }
    func lines(_ text: String) -> [Substring] {
      text.split(separator: "\n", omittingEmptySubsequences: false)
    }
    var own: [Substring: Substring] = [:]
    for line in lines(ScaffoldFiles.text(others) ?? "") where !line.hasPrefix("#") {
      if let key = key(line) { own[key] = line }
    }
    let changed = lines(String(decoding: bytes, as: UTF8.self)).map { line in
      key(line).flatMap { own[$0] } ?? line
    }
    return Array(changed.joined(separator: "\n").utf8)
  }
}
