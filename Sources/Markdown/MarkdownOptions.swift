/// What a site allows in its Markdown, and the words that the HTML needs in one language.
package struct MarkdownOptions: Sendable, Equatable {
  /// The schemes that the site resolves itself, as in `[text](page:jail)`.
  package static let siteSchemes: Set<String> = [
    "page", "term", "cite", "rule", "decision", "claim", "questionnaire", "file",
  ]

  /// The kinds of callout by the name that stands in `[!name]`.
  package let calloutKinds: [String: CalloutKind]
  package let footnotes: FootnoteStrings
  package let tasks: TaskStrings
  /// The name of a table for screen readers; `{columns}` stands for its column heads.
  package let tableLabel: String
  /// The levels that headings in a body may have. The first heading has the lowest.
  package let headingLevels: ClosedRange<Int>
  package let linkSchemes: Set<String>
  /// The terms that a body links to the glossary by itself.
  package let terms: [TermPattern]
  /// Ids that the templates use. Headings keep clear of them.
  package let reservedIDs: Set<String>
  /// Wide tables take libcmark-gfm cubic time (CVE-2023-37463).
  package let maxTableColumns: Int
  package let maxBytes: Int

  package init(
    calloutKinds: [String: CalloutKind],
    footnotes: FootnoteStrings,
    tasks: TaskStrings,
    tableLabel: String,
    headingLevels: ClosedRange<Int> = 2...3,
    linkSchemes: Set<String> = MarkdownOptions.siteSchemes,
    terms: [TermPattern] = [],
    reservedIDs: Set<String> = [],
    maxTableColumns: Int = 64,
    maxBytes: Int = 2_000_000
  ) {
    self.calloutKinds = calloutKinds
    self.footnotes = footnotes
    self.tasks = tasks
    self.tableLabel = tableLabel
    self.headingLevels = headingLevels
    self.linkSchemes = linkSchemes
    self.terms = terms
    self.reservedIDs = reservedIDs
    self.maxTableColumns = maxTableColumns
    self.maxBytes = maxBytes
  }
}

/// One kind of callout.
package struct CalloutKind: Sendable, Equatable {
  /// What is shown at its head, such as "They must not"; the author's title follows it.
  package let label: String
  /// Neighbouring callouts of one group stand in one element with this class.
  package let group: String?
  /// Whether terms of the glossary are linked in its text.
  package let linksTerms: Bool

  /// - Parameter linksTerms: where it is left out, callouts of a group do not link terms: they
  ///   hold duties, sentences that are to be read without a pause.
  package init(label: String, group: String? = nil, linksTerms: Bool? = nil) {
    self.label = label
    self.group = group
    self.linksTerms = linksTerms ?? (group == nil)
  }
}

/// The words around footnotes. `{n}` stands for the number of the note.
package struct FootnoteStrings: Sendable, Equatable {
  /// The name of the arrow that leads from the note back to the text.
  package let backLabel: String
  package let sectionTitle: String
  /// The name of the raised number in the text.
  package let referenceLabel: String

  package init(backLabel: String, sectionTitle: String, referenceLabel: String) {
    self.backLabel = backLabel
    self.sectionTitle = sectionTitle
    self.referenceLabel = referenceLabel
  }
}

/// The names of the boxes in task lists, for screen readers.
package struct TaskStrings: Sendable, Equatable {
  package let open: String
  package let done: String

  package init(open: String, done: String) {
    self.open = open
    self.done = done
  }
}
