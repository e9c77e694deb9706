import OfficialText

/// Everything that the second pass over a page reads. What is left out here goes stale in a preview.
struct PageInputs: Equatable, Sendable {
  let draft: DraftInputs?
  /// The number of the index of link targets.
  let index: Int
  let listed: String
  let phrases: [String: String]
  let words: DutyWords?
  /// The words of notices in translations.
  let notices: [String: String]
  /// The official text of a source, and whether there is one that cannot be relied on.
  let law: LawText?
  let isLawUnreadable: Bool
}
