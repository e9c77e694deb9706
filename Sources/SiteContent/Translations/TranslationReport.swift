import Diagnostics

/// What a language lacks, has too old, or never recorded.
package struct TranslationReport: Sendable {
  package let language: Language
  /// Files of pages that it lacks, relative to its folder, most urgent first.
  package let missingFiles: [String]
  /// Every section but those of missing files, in the order of the files.
  package let sections: [TranslatedSection]

  /// - Parameter pages: the files of the default language, most urgent first.
  package init(_ content: LanguageContent, pages: [String]) {
    language = content.language
    let byFile = Dictionary(grouping: content.sections, by: \.file)
    let empty = Set(byFile.filter { $0.value.allSatisfy { $0.translation == nil } }.keys)
    missingFiles =
      pages.filter { byFile[$0] == nil || empty.contains($0) }
      + empty.subtracting(pages).sorted()
    sections = content.sections.filter { !empty.contains($0.file) }
  }

  /// The report on some of the sections.
  package func choosing(_ isChosen: (TranslatedSection) -> Bool) -> TranslationReport {
    TranslationReport(
      language: language, missingFiles: missingFiles, sections: sections.filter(isChosen))
  }

  private init(language: Language, missingFiles: [String], sections: [TranslatedSection]) {
    self.language = language
    self.missingFiles = missingFiles
    self.sections = sections
  }

  /// Sections with something to do.
  package var open: [TranslatedSection] { sections.filter { $0.state.isStale || $0.isEdited } }

  package func count(_ state: SectionState) -> Int { sections.count { $0.state == state } }

  /// Sections that somebody checked.
  package var reviewed: Int { sections.count { $0.reviewedBy != nil } }
}
