import Caching
import RuleBook
import SiteContent
import Storage
import StrictYAML
import Templates

/// Records that are the same on every page of a language; built once.
struct SiteFrame: Sendable {
  let site: ViewRecord
  let strings: ViewRecord
  /// Whether the site has a picture for those who pass a page on.
  let hasShareImage: Bool
  /// Its addresses, too, are as seen from the language's folder.
  let search: SharedSearchIndex
  private let mentioned: MadeOnce<RuleMentions>
  var mentions: RuleMentions { mentioned.value }
  /// The rules as they are worked out, told in the words of the language; by the ids of their books.
  let rules: [String: CompiledRules]
  /// What every page of the language's folder has; addresses are as seen from there.
  private(set) var shared: [String: ViewValue] = [:]
  /// The entries of the menu by page id, none of them marked as the page itself.
  private(set) var navigation: [(id: String, record: ViewRecord)] = []

  static let shareImage = "share.png"

  init(
    site: Site, content: LanguageContent, catalog: ViewCatalog, today: CalendarDate,
    usage: MadeOnce<CitationUsage>, rules: [String: CompiledRules], hasShareImage: Bool,
    store: BuildStore?, spill: SpillFile?, jobs: Int
  ) {
    self.rules = rules.mapValues { rules in
      content.rules.books.first { $0.id == rules.book.id }.map(rules.inWords) ?? rules
    }
    self.hasShareImage = hasShareImage
    mentioned = MadeOnce { RuleMentions(content) }
    let settings = site.settings
    let format = content.language.format
    self.site = ViewRecord(
      CommonSchemas.site,
      [
        "title": .text(content.title ?? settings.title),
        "tagline": .text(content.tagline ?? settings.tagline),
        "law_date": .text(format.long(settings.lawDate)),
        "law_date_iso": .text(settings.lawDate.description),
        "build_date": .text(format.long(settings.contentDate)),
        "build_date_iso": .text(settings.contentDate.description),
        "version": .text(Self.version(settings)),
      ])
    var strings: [String: ViewValue] = [:]
    for key in catalog.strings.names {
      if let text = content.strings[key] { strings[key] = .text(text) }
    }
    self.strings = ViewRecord(catalog.strings, all: strings)
    // Any page of the folder will do: all see the same addresses.
    let context = PageContext(
      site: site, content: content, today: today,
      outputPath: "\(content.language.outputFolder)index.html", usage: usage)
    search = SharedSearchIndex(
      SearchSource(context: context), store: store, spill: spill, jobs: jobs)
    shared = [
      "lang": .text(content.language.code),
      "dir": .text(content.language.direction.rawValue),
      "favicon": .url(context.links.url(to: PageIcon.path)),
      "site": .record(self.site),
      "strings": .record(self.strings),
      "home_url": .url(context.url(toPage: "home")),
      "now_url": .url(context.url(toPage: "now")),
      "check_url": .url(context.url(toPage: "check")),
      "footer_nav": .list(Self.footer(context)),
    ]
    navigation = Self.navigation(context)
  }

  private static func navigation(_ context: PageContext) -> [(id: String, record: ViewRecord)] {
    [
      ("menu_places", "scenarios"), ("menu_check", "check"), ("menu_questions", "faq"),
      ("menu_law", "sources"), ("menu_words", "glossary"), ("menu_search", "search"),
    ].compactMap { key, id in
      guard context.site.index.page(id, in: context.language.code) != nil else { return nil }
      let record = ViewRecord(
        CommonSchemas.navigation,
        all: [
          "label": .text(context.string(key)), "url": .url(context.url(toPage: id)),
          "current": .flag(false),
        ].merging(PageContext.target(context.links.foreign(id))) { $1 })
      return (id, record)
    }
  }

  private static func footer(_ context: PageContext) -> [ViewRecord] {
    // Pages that the language lacks are linked in the default language: who wrote this, and how it
    // is checked, is nobody's to miss.
    let original = context.site.languages[0]
    let kinds = [PageKind.page, .mirrors, .dataIndex, .printIndex, .changes, .reviewsIndex]
    return kinds.flatMap { original.pages(of: $0) }.map { page in
      let shown = context.content.page(page.id) ?? page
      return context.link(shown)
    }
  }

  /// The code that printed copies carry: the content's day, so that a reader of a flyer can ask
  /// what changed since.
  static func version(_ settings: SiteSettings) -> String {
    settings.contentDate.description.split(separator: "-").joined()
  }
}
