import Diagnostics
import RuleBook
import StrictYAML

/// The tables of a language: words of the templates, phrases, terms, changes.
struct LanguageTables: Sendable {
  /// With the words of questionnaires.
  let strings: TextTable
  let stringsFile: SourceFile?
  let phrases: TextTable
  let glossary: YAMLNode?
  let changes: YAMLNode?
  /// What `site.yaml` of the language says in place of the site's own: `title` and `tagline`.
  let site: TextTable
  /// Titles of outside addresses, by their ids.
  let linkTitles: TextTable
  /// Files of named things that are there and cannot be read: nothing is known of what they name.
  let unreadable: Set<LinkIndex.Unreadable>
  /// Empty in the default language.
  let sections: [TranslatedSection]
  /// What readers are told, by term.
  let termNotes: [String: SectionNote]
  /// What readers are told, by the place of a change counted from the oldest.
  let changeNotes: [String: SectionNote]

  /// The tables of the default language.
  static func recall(
    folder: SiteFolder, base: String, problems: inout [Diagnostic]
  ) -> BuildMemory.Recalled<LanguageTables> {
    let inputs = TableInputs(folder, paths: TableInputs.shared + TableInputs.paths(below: base))
    return folder.memory.recall("tables \(base)", from: inputs, problems: &problems) {
      LanguageTables(folder: folder, base: base, problems: &$0)
    }
  }

  /// The tables of a translation, with what they inherit.
  ///
  /// - Parameter number: of the original's tables, as the memory gives it.
  static func recall(
    translating original: LanguageTables, _ number: Int,
    names: (original: String, translation: String), folder: SiteFolder,
    marks: [String: MarkFile], problems: inout [Diagnostic]
  ) -> BuildMemory.Recalled<LanguageTables> {
    let base = names.translation
    let inputs = TableInputs(
      folder, paths: TableInputs.paths(below: base), original: number, marks: marks)
    return folder.memory.recall("tables \(base)", from: inputs, problems: &problems) {
      LanguageTables(
        translating: original, names: names, folder: folder, marks: marks, problems: &$0)
    }
  }

  private init(folder: SiteFolder, base: String, problems: inout [Diagnostic]) {
    stringsFile = folder.requiredText(
      at: "\(base)/strings.yaml", problems: &problems,
      help: [
        "it holds the words that templates print: take the one that \"explainer init DIR\" makes"
      ])
    func table(_ name: String) -> TextTable {
      TextTable.load(
        folder.optionalText(at: "\(base)/\(name)", problems: &problems), folder.memory,
        problems: &problems)
    }
    strings =
      (stringsFile == nil
      ? .unreadable : TextTable.load(stringsFile, folder.memory, problems: &problems))
      .merging(table("questionnaire-strings.yaml"))
    let phrasesPath = "\(base)/phrases.yaml"
    phrases = folder.has(phrasesPath) ? table("phrases.yaml") : .unreadable
    let before = problems.count
    glossary = folder.optionalYAML(at: "\(base)/glossary.yaml", problems: &problems)
    var unreadable: Set<LinkIndex.Unreadable> = []
    if strings.isUnreadable { unreadable.insert(.strings) }
    if phrases.isUnreadable { unreadable.insert(.phrases) }
    if glossary?.map == nil, problems.count > before { unreadable.insert(.terms) }
    self.unreadable = unreadable
    changes = folder.optionalYAML(at: "\(base)/changes.yaml", problems: &problems)
    // Their faults are told where the settings and the addresses are read.
    var known: [Diagnostic] = []
    let settings = folder.optionalYAML(at: "Content/site.yaml", problems: &known)
    site = TextTable(settings?.map.map { $0.filter { ["title", "tagline"].contains($0.key) } })
    let addresses = folder.optionalYAML(at: "Content/links.yaml", problems: &known)
    linkTitles = TextTable(
      addresses?.entry("links")?.map?.compactMap { link in
        link.value.entry("title").map { link.with($0) }
      })
    sections = []
    termNotes = [:]
    changeNotes = [:]
  }

  private init(
    translating original: LanguageTables, names: (original: String, translation: String),
    folder: SiteFolder, marks: [String: MarkFile], problems: inout [Diagnostic]
  ) {
    let base = names.translation
    var sections: [TranslatedSection] = []
    func file(_ name: String, _ problems: inout [Diagnostic]) -> SourceFile? {
      folder.optionalText(at: "\(base)/\(name)", problems: &problems)
    }
    func table(
      _ name: String, _ source: TextTable, isWhole: Bool = false, _ problems: inout [Diagnostic]
    ) -> TextTable {
      let file = file(name, &problems)
      let translation = TextTable.load(file, folder.memory, problems: &problems)
      // Where one of the two cannot be read, what the other lacks is no second fault.
      if source.isUnreadable || translation.isUnreadable { return .empty }
      let both = TableTranslation(
        name: name, original: source, translation: translation, marks: marks[name])
      if isWhole {
        both.check(file: file, problems: &problems)
      } else {
        both.checkKnown(problems: &problems)
      }
      sections += both.sections
      return translation.keeping(Set(both.sections.filter { !$0.showsOriginal }.map(\.id)))
    }
    func source(_ name: String, _ problems: inout [Diagnostic]) -> TextTable {
      TextTable.load(
        folder.optionalText(at: "\(names.original)/\(name)", problems: &problems), folder.memory,
        problems: &problems)
    }
    stringsFile = folder.requiredText(
      at: "\(base)/strings.yaml", problems: &problems,
      help: ["copy \(names.original)/strings.yaml there and translate its lines"])
    // The faults of the original's own tables were told when they were read.
    var known: [Diagnostic] = []
    // Where either file is missing, that its words are missing is no second fault.
    let words =
      original.stringsFile == nil || stringsFile == nil
      ? .unreadable : source("strings.yaml", &known)
    let questions = source("questionnaire-strings.yaml", &known)
    strings = table("strings.yaml", words, isWhole: true, &problems)
      .merging(table("questionnaire-strings.yaml", questions, isWhole: true, &problems))
    phrases = table("phrases.yaml", original.phrases, &problems)
    site = table("site.yaml", original.site, &problems)
    linkTitles = table("links.yaml", original.linkTitles, &problems)
    let glossary = RecordTranslation.glossary(
      original.glossary, folder.optionalYAML(at: "\(base)/glossary.yaml", problems: &problems),
      marks: marks["glossary.yaml"], problems: &problems)
    let changes = RecordTranslation.changes(
      original.changes, folder.optionalYAML(at: "\(base)/changes.yaml", problems: &problems),
      marks: marks["changes.yaml"], problems: &problems)
    unreadable = []
    self.glossary = glossary.root
    self.changes = changes.root
    termNotes = glossary.notes
    changeNotes = changes.notes
    self.sections = sections + glossary.sections + changes.sections
  }
}

extension LanguageTables {
  /// Whether a page of the kind has something to list in the language.
  func canShow(_ kind: PageKind) -> Bool {
    switch kind {
    case .glossary: glossary != nil
    case .changes: changes != nil
    default: true
    }
  }
}

extension TextTable {
  /// Texts that stand among other things; nothing is known of them where there are none to read.
  fileprivate init(_ entries: [YAMLNode.Entry]?) {
    let found = (entries ?? []).compactMap { entry in
      entry.value.scalar.map { (key: entry.key, text: $0, place: entry.value.location) }
    }
    self.init(
      texts: Dictionary(found.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first }),
      locations: Dictionary(
        found.map { ($0.key, $0.place) }, uniquingKeysWith: { first, _ in first }),
      keys: found.map(\.key), isUnreadable: entries == nil)
  }

  /// The entries of the table that are named.
  func keeping(_ names: Set<String>) -> TextTable {
    TextTable(
      texts: texts.filter { names.contains($0.key) && !$0.value.isEmpty },
      locations: locations.filter { names.contains($0.key) }, keys: keys.filter(names.contains))
  }
}
