import Caching
import Diagnostics
import RuleBook

/// A whole site after the first pass: everything is read, and nothing leads anywhere yet.
struct SiteDrafts: Sendable {
  let settings: SiteSettings
  let settingsFile: SourceFile
  let links: [ExternalLink]
  let laws: LawShelf
  let ruleReading: RuleReading
  let original: LanguageDraft
  /// In the order of the settings.
  let translations: [LanguageDraft]
  /// What is there and cannot be read: nothing is known of what it names.
  let unreadable: Set<LinkIndex.Unreadable>

  var rules: [RuleBook] { ruleReading.rules.value }

  /// The default language first.
  var all: [LanguageDraft] { [original] + translations }

  /// The digest of what pages may know of each other. What they take from other files is the same for
  /// the whole store.
  var digest: Digest {
    Digest(
      all.flatMap(\.drafts).compactMap(\.outline)
        + all.flatMap(\.broken).map { Digest(of: $0.file.bytes) })
  }
}
