import Diagnostics

/// One text as HTML, with everything that the rest of the site wants to know of it.
///
/// The HTML has holes: a link is written `<a>` and an image `<img alt="…">`, and `offset` says
/// where their addresses belong. So one text is parsed once, and may stand on pages in several
/// folders.
package struct MarkdownOutput: Sendable, Equatable {
  /// UTF-8, with holes; `html(resolving:image:)` fills them.
  package let html: [UInt8]
  /// In the order of their holes.
  package let links: [Link]
  /// In the order of their holes.
  package let images: [Image]
  package let headings: [Heading]
  package let callouts: [Callout]
  package let footnoteCount: Int
  let passageMarks: [PassageMark]
  let words: PlainText

  /// Whether nothing is shown.
  package var isEmpty: Bool { html.isEmpty }

  /// Of no text.
  package static let empty = MarkdownOutput(
    html: [], links: [], images: [], headings: [], callouts: [], footnoteCount: 0,
    passageMarks: [], words: PlainText())
}

extension MarkdownOutput {
  /// A link that an author wrote, or that was added where a term of the glossary is first used.
  /// Links of footnotes are not among them: they are complete.
  package struct Link: Sendable, Equatable {
    /// Where in the HTML its attributes belong.
    package let offset: Int
    /// As written, without escapes: `https:`, `mailto:`, `tel:`, a scheme of the site, a relative
    /// path, or `#anchor`.
    package let destination: String
    package let title: String?
    /// The place of the destination; of the words, where the link is automatic.
    package let location: SourceLocation
    package let text: String
    /// The bullet of a callout that holds the link.
    package let calloutItem: CalloutItemIndex?
    /// Whether no author wrote it. Then the destination is `term:ID`.
    package let isAutomatic: Bool

    /// `cite` of `cite:gov-7283`; nil where the destination is relative or an anchor.
    package var scheme: String? { LinkRules.scheme(of: destination) }
  }

  /// A bullet of a callout, by the order of both in the text, from 0.
  package struct CalloutItemIndex: Sendable, Hashable {
    package let callout: Int
    package let item: Int
  }

  /// A picture below the folder of static files.
  package struct Image: Sendable, Equatable {
    /// Where in the HTML its `src` and size belong.
    package let offset: Int
    /// Relative to the folder of static files.
    package let path: String
    package let alt: String
    package let title: String?
    package let location: SourceLocation
  }

  /// A heading of a section.
  package struct Heading: Sendable, Equatable {
    package let level: Int
    /// GitHub's slug of the text, or the id that the author pinned.
    package let id: String
    package let text: String
    package let location: SourceLocation

    package init(level: Int, id: String, text: String, location: SourceLocation) {
      (self.level, self.id, self.text, self.location) = (level, id, text, location)
    }
  }

  /// A block quote that began with `[!kind]`.
  package struct Callout: Sendable, Equatable {
    package let kind: String
    /// What stood after the mark; nil where nothing did.
    package let title: String?
    package let location: SourceLocation
    /// The bullets that stand directly in the callout.
    package let items: [CalloutItem]
  }

  /// One bullet of a callout; a duty, in the ledger.
  package struct CalloutItem: Sendable, Equatable {
    package let text: String
    /// The text without links whose scheme is `cite`.
    package let sentence: String
    package let location: SourceLocation
    /// Positions in `MarkdownOutput.links`.
    package let linkIndices: [Int]
  }
}
