import SiteContent
import StrictYAML

/// What an edition of the site says about itself, beside its pages.
package struct EditionInfo: Sendable, Equatable {
  package let title: String
  package let contentDate: CalendarDate
  package let lawDate: CalendarDate
  /// The day that counted as today when it was built: the only time that its bytes depend on.
  package let asOf: CalendarDate
  /// The last day on which a copy may be trusted; nil where copies never grow old.
  package let expires: CalendarDate?
  /// The languages' tags, the default language first.
  package let languages: [String]
  /// Name and version of the tool.
  package let tool: String

  package init(
    title: String, contentDate: CalendarDate, lawDate: CalendarDate, asOf: CalendarDate,
    expires: CalendarDate?, languages: [String], tool: String
  ) {
    self.title = title
    self.contentDate = contentDate
    self.lawDate = lawDate
    self.asOf = asOf
    self.expires = expires
    self.languages = languages
    self.tool = tool
  }

  package init(_ site: Site, asOf: CalendarDate, tool: String) {
    let settings = site.settings
    self.init(
      title: settings.title, contentDate: settings.contentDate, lawDate: settings.lawDate,
      asOf: asOf, expires: settings.expires, languages: site.languages.map(\.language.code),
      tool: tool)
  }
}
