import Caching
import Diagnostics
import Markdown
import Parallelism

extension LanguageDraft {
  /// The first pass over every text below a folder, spread over the processors.
  static func read<Result: Sendable>(
    _ base: String, _ folder: SiteFolder, readsLate: Bool = false, problems: inout [Diagnostic],
    inputs: @escaping @Sendable (SourceFile) -> DraftInputs,
    by read: @escaping @Sendable (PageSource, inout [Diagnostic]) -> Result
  ) -> (results: [(file: SourceFile, result: Result)], inputs: [String: DraftInputs]) {
    let paths = folder.paths(under: base, endings: [".md"], problems: &problems)
    let found = Parallel.map(paths, jobs: folder.jobs, problems: &problems) {
      path, problems -> (file: SourceFile, result: Result)? in
      let source = PageSource(at: path, in: folder, readsLate: readsLate, problems: &problems)
      guard let source else { return nil }
      let file = source.file
      let result = folder.memory.recall(
        "draft \(file.path)", from: folder.memory.remembers ? inputs(file) : nil,
        problems: &problems
      ) { read(source, &$0) }.value
      if let spill = folder.spill {
        file.setAside { bytes in
          let kept = spill.keep(bytes)
          return { kept.bytes }
        }
      }
      return (file, result)
    }.compactMap(\.self)
    // Where nothing is remembered nobody asks for them.
    let known = folder.memory.remembers ? found.map { ($0.file.path, inputs($0.file)) } : []
    return (found, Dictionary(known, uniquingKeysWith: { first, _ in first }))
  }

  static func places(of drafts: [PageDraft]) -> [String: Int] {
    Dictionary(
      zip(drafts.map(\.file.path), drafts.indices), uniquingKeysWith: { first, _ in first })
  }

  static func parser(
    _ tables: LanguageTables, _ language: Language, _ frameIDs: Set<String>,
    _ memory: BuildMemory, problems: inout [Diagnostic]
  ) -> BuildMemory.Recalled<MarkdownParser> {
    let options = MarkdownOptions(
      strings: tables.strings, file: tables.stringsFile,
      terms: GlossaryWords.patterns(tables.glossary, pluralsOfEnglish: language.isDefault),
      reservedIDs: frameIDs,
      // A translation that lacks words was told so, key by key, when its tables were read.
      reportsMissing: language.isDefault, problems: &problems)
    return memory.recall("parser \(language.code)", from: options, problems: &problems) { _ in
      MarkdownParser(options: options)
    }
  }
}
