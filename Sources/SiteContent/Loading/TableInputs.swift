import Diagnostics

/// Everything that the tables of a language are made from, so that a preview knows whether they are
/// as they were.
struct TableInputs: Equatable, Sendable {
  /// What every language reads beside its own files.
  static let shared = ["Content/site.yaml", "Content/links.yaml"]

  private static let names = [
    "strings.yaml", "questionnaire-strings.yaml", "phrases.yaml", "site.yaml", "links.yaml",
    "glossary.yaml", "changes.yaml",
  ]

  private let files: [SourceFile?]
  /// Why some of the files could not be read.
  private let faults: [Diagnostic]
  /// The number of the tables that are translated; nil for the default language's own.
  private let original: Int?
  private let marks: [MarkFile?]

  init(
    _ folder: SiteFolder, paths: [String], original: Int? = nil, marks: [String: MarkFile] = [:]
  ) {
    var faults: [Diagnostic] = []
    files = paths.map { folder.optionalText(at: $0, problems: &faults) }
    self.faults = faults
    self.original = original
    self.marks = Self.names.map { marks[$0] }
  }

  /// The tables in a language's folder.
  static func paths(below base: String) -> [String] { names.map { "\(base)/\($0)" } }
}
