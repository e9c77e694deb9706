import Diagnostics
import StrictYAML

/// What `Content/site.yaml` says of the whole site.
package struct SiteSettings: Sendable {
  package let title: String
  package let tagline: String
  /// The day up to which the law was read.
  package let lawDate: CalendarDate
  /// The day of the content: the newest day on which a person changed or checked a text. The build
  /// writes this and no clock reading into pages, so that two builds of the same site are equal.
  package let contentDate: CalendarDate
  /// The last day on which a copy may be trusted without asking for a newer one; nil where copies
  /// never grow old.
  package let expires: CalendarDate?
  /// The public address, ending in a slash; nil where the site has none yet.
  package let publicAddress: String?
  /// The address of the license under which the words may be reused; nil where none is named.
  package let license: String?
  /// Who sees to reviews that name no owner of their own.
  package let reviewOwner: String?
  /// The id in `links.yaml` of the neutral page that the quick exit opens.
  package let quickExit: String?
  /// Where `site.yaml` names it, for messages.
  package let quickExitLocation: SourceLocation?
  /// How a sentence about a duty is known in the default language; nil where the site does not say.
  package let dutyWords: DutyWords?
  /// The default language first.
  package private(set) var languages: [Language]
  /// Where their codes stand, by the code in small letters.
  private let languagePlaces: [String: SourceLocation]
  /// What stands for a page that a language lacks.
  package let fallback: Fallback
  /// Ids of pages that a language with `complete: core` must have, beside those that every site
  /// needs in an emergency.
  package let core: [String]
  /// Where each of them is named.
  let corePlaces: [SourceLocation]

  /// What stands for a page that a language lacks.
  package enum Fallback: String, Sendable, CaseIterable {
    /// Nothing: links lead to the page of the default language, marked as such.
    case omit
    /// The page of the default language, with a notice, at an address of the language.
    case english
  }

  package var defaultLanguage: Language { languages[0] }

  /// The settings without languages that have no folder, each of which is a problem; all else of such
  /// a language would seem to be missing too.
  func present(in folder: SiteFolder, problems: inout [Diagnostic]) -> SiteSettings {
    var settings = self
    settings.languages.removeAll { language in
      let path = "Content/\(language.code)"
      guard !language.isDefault, !folder.has(path) else { return false }
      problems.append(
        Diagnostic(
          .missingFolder, "the language \"\(language.code)\" has no folder \(path)",
          at: languagePlaces[language.code.lowercased()],
          help: [
            "correct the code, or begin the folder: explainer new language \(language.code)"
          ]))
      return true
    }
    return settings
  }

  /// The settings with more languages: those being translated, which `site.yaml` does not list yet.
  package func adding(_ codes: [String]) -> SiteSettings {
    var settings = self
    for code in codes where !languages.contains(where: { $0.code == code }) {
      let known = KnownLanguage.named(code)
      settings.languages.append(
        Language(code: code, name: known?.name ?? code, direction: known?.direction ?? .ltr))
    }
    return settings
  }

  private static let keys = [
    "format", "title", "tagline", "law_date", "content_date", "expires_after", "public_address",
    "quick_exit", "duty_words", "languages", "review_owner", "fallback", "core",
    "license",
  ]

  /// The settings of the site in a folder; nil with problems where there are none.
  package static func load(in folder: SiteFolder, problems: inout [Diagnostic]) -> SiteSettings? {
    folder.requiredText(at: "Content/site.yaml", problems: &problems).flatMap {
      load($0, problems: &problems)
    }
  }

  static func load(_ file: SourceFile, problems: inout [Diagnostic]) -> SiteSettings? {
    let before = problems.count
    let parsed = YAMLText.parse(file, problems: &problems)
    // An empty file is read as one that lacks every key.
    guard let root = parsed ?? (problems.count == before ? .nothing(in: file) : nil),
      let map = YAMLMap(root, of: "the site", keys: keys, problems: &problems)
    else { return nil }
    if map.requiredText("format", problems: &problems) ?? "1" != "1" {
      problems.append(
        Diagnostic(
          .invalidValue, "this tool reads sites of format 1",
          at: map["format"]?.location,
          help: ["write \"format: 1\", or take the version of the tool that the site was made for"])
      )
    }
    let title = map.requiredText("title", problems: &problems)
    let tagline = map.requiredText("tagline", problems: &problems)
    ShownSigns.check(map, ["title", "tagline"], problems: &problems)
    let lawDate = map.requiredDate("law_date", problems: &problems)
    let contentDate = map.requiredDate("content_date", problems: &problems)
    let (languages, places) = loadLanguages(map, problems: &problems)
    guard let title, let tagline, let lawDate, let contentDate, !languages.isEmpty else {
      return nil
    }
    return SiteSettings(
      title: title, tagline: tagline, lawDate: lawDate, contentDate: contentDate,
      expires: expiry(map, after: contentDate, problems: &problems),
      publicAddress: publicAddress(map, problems: &problems),
      license: license(map, problems: &problems),
      reviewOwner: map.text("review_owner", problems: &problems),
      quickExit: map.text("quick_exit", problems: &problems),
      quickExitLocation: map["quick_exit"]?.location,
      dutyWords: DutyWords.read(map, problems: &problems), languages: languages,
      languagePlaces: places,
      fallback: map.choice("fallback", Fallback.self, problems: &problems) ?? .omit,
      core: map.texts("core", problems: &problems),
      corePlaces: map.items("core", problems: &problems).map(\.location))
  }

  /// Copies live as long from the day of the content as `expires_after` says, in days.
  private static func expiry(
    _ map: YAMLMap, after day: CalendarDate, problems: inout [Diagnostic]
  ) -> CalendarDate? {
    guard let days = map.whole("expires_after", problems: &problems) else { return nil }
    guard (1...1000).contains(days), let expires = day.adding(days: days) else {
      problems.append(
        Diagnostic(
          .invalidValue, "\"expires_after\" must be a number of days from 1 to 1000",
          at: map["expires_after"]?.location))
      return nil
    }
    return expires
  }

  private static func publicAddress(_ map: YAMLMap, problems: inout [Diagnostic]) -> String? {
    guard let node = map["public_address"],
      let text = node.readText("public_address", problems: &problems)
    else { return nil }
    guard text.hasPrefix("https://"), text.hasSuffix("/") else {
      problems.append(
        Diagnostic(
          .invalidValue, "\"public_address\" must begin with https:// and end with a slash",
          at: node.location, help: ["write it as \"https://example.org/\""]))
      return nil
    }
    return text
  }

  private static func license(_ map: YAMLMap, problems: inout [Diagnostic]) -> String? {
    guard let node = map["license"], let text = node.readText("license", problems: &problems)
    else { return nil }
    guard text.hasPrefix("https://") else {
      problems.append(
        Diagnostic(
          .invalidValue, "\"license\" must begin with https://", at: node.location,
          help: ["name the address of the license's text"]))
      return nil
    }
    return text
  }

  private static func loadLanguages(
    _ map: YAMLMap, problems: inout [Diagnostic]
  ) -> (languages: [Language], places: [String: SourceLocation]) {
    guard map.required("languages", problems: &problems) != nil else { return ([], [:]) }
    var languages: [Language] = []
    var places: [String: SourceLocation] = [:]
    for node in map.items("languages", problems: &problems) {
      guard
        let entry = YAMLMap(
          node, of: "a language", keys: ["code", "name", "dir", "complete"],
          problems: &problems),
        let code = entry.requiredText("code", problems: &problems),
        let name = entry.requiredText("name", problems: &problems)
      else { continue }
      guard Language.isTag(code) else {
        problems.append(
          Diagnostic(
            .invalidValue, "\"\(code)\" is not a language tag", at: entry["code"]?.location,
            help: ["use a BCP 47 tag such as es, vi or zh-Hant"]))
        continue
      }
      let place = entry["code"]?.location ?? node.location
      if let first = places.updateValue(place, forKey: code.lowercased()) {
        problems.append(
          Diagnostic(
            .duplicateKey, "the language \"\(code)\" stands twice", at: place,
            notes: [.init("the first one is here", at: first)], help: ["keep one of the two"]))
        continue
      }
      let direction = entry.choice("dir", Language.Direction.self, problems: &problems) ?? .ltr
      languages.append(
        Language(
          code: code, name: name, direction: direction, isDefault: languages.isEmpty,
          complete: entry.choice("complete", Language.Completeness.self, problems: &problems)))
    }
    return (languages, places)
  }
}
