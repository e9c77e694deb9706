import Diagnostics
import OfficialText
import StrictYAML

/// The official texts that a site stores, `Content/law/*.txt`, by the ids of their source pages.
package struct LawShelf: Sendable, Equatable {
  package let texts: [String: LawText]
  /// Sources whose text is there and cannot be relied on: nothing is known of its words.
  let unreadable: Set<String>

  package static func load(_ folder: SiteFolder, problems: inout [Diagnostic]) -> LawShelf {
    var texts: [String: LawText] = [:]
    var unreadable: Set<String> = []
    for file in folder.texts(under: LawText.folder, endings: [".txt"], problems: &problems) {
      let source = String(file.path.dropFirst(LawText.folder.count + 1).dropLast(".txt".count))
      texts[source] = read(file, of: source, problems: &problems)
      if texts[source] == nil { unreadable.insert(source) }
    }
    return LawShelf(texts: texts, unreadable: unreadable)
  }

  /// Nil, with problems, where the file is not as an import wrote it.
  package static func read(
    _ file: SourceFile, of source: String, problems: inout [Diagnostic]
  ) -> LawText? {
    let before = problems.count
    guard let front = FrontMatter(file, problems: &problems), let root = front.root,
      let map = YAMLMap(root, of: "an official text", keys: LawText.keys, problems: &problems)
    else { return nil }
    let section = map.requiredText("section", problems: &problems)
    let address = map.requiredText("address", problems: &problems)
    let saved = map.requiredDate("saved", problems: &problems)
    let hash = map.requiredText("sha256", problems: &problems)
    let replaced = replaced(map, problems: &problems)
    guard let section, let address, let saved, let hash, let place = map["sha256"]?.location,
      let words = StoredWords.read(
        file, firstLine: front.bodyLine, hash: (hash, place), problems: &problems),
      problems.count == before
    else { return nil }
    var text = LawText(
      source: source, section: section, address: address, saved: saved, words: words,
      replaced: replaced)
    text.location = SourceLocation(file: file, line: 1, column: 1)
    return text
  }

  private static func replaced(
    _ map: YAMLMap, problems: inout [Diagnostic]
  ) -> LawText.Replaced? {
    guard let node = map["replaced"],
      let old = YAMLMap(
        node, of: "\"replaced\"", keys: ["on", "sha256", "subdivisions"], problems: &problems),
      let day = old.requiredDate("on", problems: &problems),
      let hash = old.requiredText("sha256", problems: &problems)
    else { return nil }
    return LawText.Replaced(
      on: day, hash: hash, paths: old.texts("subdivisions", problems: &problems))
  }

  /// Each text is that of a source page.
  func checkSources(_ drafts: [PageDraft], isBroken: (String) -> Bool, problems: inout [Diagnostic])
  {
    let sources = drafts.filter { $0.kind == .source }.map(\.id)
    for (id, text) in texts where !sources.contains(id) && !isBroken(id) {
      problems.append(
        Diagnostic(
          .unknownSource, "no source page has the id \"\(id)\", whose official text this is",
          at: text.location,
          help: NearMiss.help(for: id, in: sources) + ["rename the file, or remove it"]))
    }
  }
}
