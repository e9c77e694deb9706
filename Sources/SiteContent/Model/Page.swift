import Caching
import Diagnostics

/// One page that an author wrote, checked, with every link resolved. A class, so that lists of
/// thousands are copied, searched and sorted at the cost of a reference each.
package final class Page: Sendable {
  /// What only pages of one kind have.
  package enum Details: Sendable {
    case plain
    case scenario(place: String, short: String)
    case questionnaire(id: String)
    case source(SourceDocument)
    case article(CheckedArticle)
    case sheet(SheetPlan)
    case illustrated(IllustrationPlan)
  }

  /// Shared by a page and its translations.
  package let id: String
  package let kind: PageKind
  package let language: Language
  /// The output path without its folder and `.html`.
  package let slug: String
  package let title: String
  /// A short name for lists; the title where the author gave none.
  package let label: String
  package let description: String
  package let order: Int
  package let answer: RichText
  package let review: Review?
  /// Ids of the phrases to say.
  package let say: [String]
  package let proves: [ProvedCase]
  package let body: RichText
  package let details: Details
  /// The school grade that the page's own words need; nil where the language has no measure.
  package let grade: Double?
  package let file: SourceFile
  /// Keys of the front matter whose text is the default language's: what the translation has is too
  /// old to be shown.
  package let originalTexts: Set<String>
  /// What readers are told of the title, where nothing else on the page tells it.
  package let titleNote: String?
  /// The default language.
  package let original: Language
  /// Whether somebody checked the whole translation; nil in the default language.
  package let isReviewed: Bool?

  /// Whether it is the page of the default language, because the language has none.
  package let isFallback: Bool

  /// The digest of everything that the page is made from; nil where nothing is kept for the next
  /// build. What it shows of things that stand in other bodies is not in it.
  package let key: Digest?

  init(
    id: String, kind: PageKind, language: Language, slug: String, title: String, label: String,
    description: String, order: Int, answer: RichText, review: Review?, say: [String],
    proves: [ProvedCase], body: RichText, details: Details, grade: Double?, file: SourceFile,
    originalTexts: Set<String>, titleNote: String?, original: Language, isReviewed: Bool?,
    isFallback: Bool, key: Digest?
  ) {
    self.id = id
    self.kind = kind
    self.language = language
    self.slug = slug
    self.title = title
    self.label = label
    self.description = description
    self.order = order
    self.answer = answer
    self.review = review
    self.say = say
    self.proves = proves
    self.body = body
    self.details = details
    self.grade = grade
    self.file = file
    self.originalTexts = originalTexts
    self.titleNote = titleNote
    self.original = original
    self.isReviewed = isReviewed
    self.isFallback = isFallback
    self.key = key
  }

  /// The language that the page is written in, where it stands in for a translation.
  package var foreignLanguage: Language? { isFallback ? original : nil }

  /// The language of the title, where it is not the page's.
  package var foreignTitle: Language? {
    originalTexts.contains("title") || originalTexts.contains("question") ? original : nil
  }

  /// The path in the output folder, such as `es/carcel.html`.
  package var outputPath: String { "\(language.outputFolder)\(slug).html" }
}
