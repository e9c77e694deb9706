import Diagnostics

/// From a saved page to the words of one section.
package enum SectionImport {
  /// - Parameters:
  ///   - number: of the section, such as `7284.6`.
  ///   - needsSubdivisions: whether our page restates some.
  package static func run(
    _ page: SavedPage, number: String, needsSubdivisions: Bool, options: ImportOptions,
    problems: inout [Diagnostic]
  ) -> LawWords? {
    let finder = SectionFinder(page: page, number: number, options: options)
    guard let section = finder.find(problems: &problems) else { return nil }
    let splitter = SectionSplitter(page: page, section: section, options: options)
    guard let blocks = splitter.split(problems: &problems) else { return nil }
    if needsSubdivisions, !blocks.contains(where: { !$0.path.isEmpty }) {
      problems.append(
        Diagnostic(
          .lawUndivided, "section \(number) has no subdivisions in this page",
          at: section.paragraphs.first.map { page.location($0.text) },
          help: [
            "our page restates (a) and others: see whether the saved page is the right one, and whole"
          ]))
      return nil
    }
    return LawWords(blocks: blocks, history: section.history?.string)
  }
}
