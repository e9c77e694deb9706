import SiteContent
import Templates

/// Records that are the same on every page of a language; built once.
struct SiteFrame: Sendable {
  let site: ViewRecord
  let strings: ViewRecord
  /// Whether the site has a picture for those who pass a page on.
  let hasShareImage: Bool

  static let shareImage = "share.png"

  init(site: Site, content: LanguageContent, catalog: ViewCatalog, hasShareImage: Bool) {
    self.hasShareImage = hasShareImage
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
    self.strings = ViewRecord(catalog.strings, strings)
  }

  /// The code that printed copies carry: the content's day, so that a reader of a flyer can ask
  /// what changed since.
  static func version(_ settings: SiteSettings) -> String {
    settings.contentDate.description.split(separator: "-").joined()
  }
}
