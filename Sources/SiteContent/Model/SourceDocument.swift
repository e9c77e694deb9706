import Diagnostics
import OfficialText
import StrictYAML

/// A law, ruling, guidance or form, restated part by part in our words.
package struct SourceDocument: Sendable {
  package enum SourceType: String, Sendable, CaseIterable {
    case statute
    case federalStatute = "federal-statute"
    case ruling, guidance, form, bill
  }

  /// How we know what the source says.
  package enum Confidence: String, Sendable, CaseIterable {
    case textRead = "text-read"
    case secondary, general, unsettled
  }

  package enum Modal: String, Sendable, CaseIterable {
    case must
    case mustNot = "must-not"
    case may, definition, none
  }

  package enum NoteKind: String, Sendable, CaseIterable {
    case plainWords = "plain-words"
    case definition
    case changedBy = "changed-by"
    case inForce = "in-force"
    case courtRuling = "court-ruling"
    case guidance, practice, question
  }

  package struct Note: Sendable {
    package let kind: NoteKind
    package let title: String
    package let text: RichText
    /// The words of the law that it is about.
    package let quote: NoteQuote?
  }

  package struct Provision: Sendable {
    /// The anchor, such as `a-1-B`.
    package let path: String
    /// As the law prints it: `(a)(1)(B)`.
    package let label: String
    /// The name of a part of a form, for its drawing.
    package let part: String?
    package let modal: Modal
    package let rule: RichText
    package let notes: [Note]
    /// Its words in the law; nil where the site does not store them.
    package let official: OfficialPassage?
    /// Whether its words are the default language's, in a translation that has none.
    package let isOriginal: Bool
    package let location: SourceLocation
  }

  /// `Cal. Gov. Code § 7284.6`.
  package let citation: String
  /// `§ 7284.6`.
  package let shortCitation: String
  package let type: SourceType
  package let official: ExternalLink?
  package let inForceFrom: CalendarDate?
  package let confidence: Confidence
  package let provisions: [Provision]
  /// The official text that the site stores.
  package let law: LawText?
}
