import Diagnostics

extension DiagnosticCode {
  package static let duplicateID = DiagnosticCode("duplicate-id")
  package static let addressCollision = DiagnosticCode("address-collision")
}

/// No two files may have one id or write one output path.
enum UniquenessCheck {
  static func run(_ drafts: [PageDraft], problems: inout [Diagnostic]) {
    var ids: [String: PageDraft] = [:]
    var paths: [String: PageDraft] = [:]
    for draft in drafts {
      if let first = ids.updateValue(
        draft, forKey: "\(draft.language.code)/\(draft.kind == .faq)/\(draft.id)")
      {
        problems.append(
          Diagnostic(
            .duplicateID, "two pages have the id \"\(draft.id)\"", at: place("id", draft),
            notes: [.init("the other one is here", at: place("id", first))],
            help: ["give one of them another \"id\""]))
        continue
      }
      guard draft.kind.makesPage else { continue }
      // Some disks see "Jail.html" and "jail.html" as one file.
      if let first = paths.updateValue(draft, forKey: draft.outputPath.lowercased()) {
        problems.append(
          Diagnostic(
            .addressCollision, "two pages would be written to \(draft.outputPath)",
            at: place("slug", draft),
            notes: [.init("the other one is here", at: place("slug", first))],
            help: ["give one of them another \"slug\""]))
      }
    }
  }

  private static func place(_ key: String, _ draft: PageDraft) -> SourceLocation {
    draft.map[key]?.location ?? draft.map.keyLocation("kind")
      ?? SourceLocation(file: draft.file, line: 1, column: 1)
  }
}
