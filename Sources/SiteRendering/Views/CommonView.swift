import RuleBook
import SiteContent
import StrictYAML
import Templates

/// What a page of any kind is called and where it is.
struct PageIdentity: Sendable {
  let id: String
  let kind: ViewKind
  let title: String
  let description: String
  let outputPath: String
  /// The language of the title, where it is not the page's.
  var foreignTitle: Language?
  /// Whether somebody checked the whole translation.
  var isReviewed: Bool?
  /// Whether the page is that of the default language, because the language has none.
  var isFallback = false
  /// What readers are told of its title.
  var titleNote: String?
  /// Whether words of the rules on it changed, and not their meaning.
  var isReworded = false
}

/// Fills the fields that every page has.
struct CommonView {
  let context: PageContext
  let frame: SiteFrame

  func values(_ identity: PageIdentity) -> [String: ViewValue] {
    var values = frame.shared
    values["page"] = .record(page(identity))
    values["nav"] = .list(navigation(identity))
    let languages = languages(identity)
    values["languages"] = .list(languages)
    values["has_languages"] = .flag(languages.count > 1)
    values["alternates"] = .list(alternates(identity))
    values["notices"] = .list(notices(identity))
    if frame.hasShareImage, identity.kind.isPassedOn {
      let image =
        context.site.settings.publicAddress.map { $0 + SiteFrame.shareImage }
        ?? context.links.url(to: SiteFrame.shareImage)
      values["share"] = .record(ViewRecord(CommonSchemas.share, ["image": .text(image)]))
    }
    if let address = context.site.settings.publicAddress {
      values["canonical"] = .record(
        ViewRecord(
          CommonSchemas.address, ["url": .url(address + Self.publicPath(canonicalPath(identity)))]))
    }
    return values
  }

  /// `index.html` is the folder itself on the web.
  static func publicPath(_ path: String) -> String {
    path == "index.html" || path.hasSuffix("/index.html")
      ? String(path.dropLast("index.html".count)) : path
  }

  private func page(_ identity: PageIdentity) -> ViewRecord {
    let site = context.content.title ?? context.site.settings.title
    let foreign = identity.foreignTitle
    return ViewRecord(
      CommonSchemas.page,
      [
        "id": .text(identity.id), "kind": .text(identity.kind.rawValue),
        "title": .text(identity.title),
        "head_title": .text(identity.kind == .home ? site : "\(identity.title) – \(site)"),
        "description": .text(identity.description),
        "url": .url(identity.outputPath.split(separator: "/").last.map(String.init) ?? ""),
        "has_foreign_title": .flag(foreign != nil), "title_lang": .text(foreign?.code ?? ""),
      ])
  }

  private func languages(_ identity: PageIdentity) -> [ViewRecord] {
    // By their places: what a language holds is large, and a copy of it is not free.
    context.site.languages.indices.compactMap { index in
      guard let path = path(of: identity, in: index) else { return nil }
      let other = context.site.languages[index].language
      return ViewRecord(
        CommonSchemas.language,
        [
          "code": .text(other.code), "name": .text(other.name),
          "url": .url(context.links.url(to: path)),
          "dir": .text(other.direction.rawValue),
          "turns": .flag(other.direction != context.language.direction),
          "current": .flag(other.code == context.language.code),
        ])
    }
  }

  /// A page that stands in for a translation is a copy of that of the default language.
  private func canonicalPath(_ identity: PageIdentity) -> String {
    let original = identity.isFallback ? path(of: identity, in: 0) : nil
    return original ?? identity.outputPath
  }

  /// Where the language of that number has the page; nil where it lacks it.
  private func path(of identity: PageIdentity, in number: Int) -> String? {
    let index = context.site.index
    let language = context.site.languages[number].language
    switch identity.kind {
    case .decision:
      guard index.hasDecision(identity.id, in: language.code) else { return nil }
      return "\(language.outputFolder)\(LinkIndex.decisionSlug(identity.id)).html"
    case .flyer:
      return context.site.languages[number].page(identity.id).map(SheetView.flyerPath)
    default: return index.pages[language.code]?[identity.id]?.outputPath
    }
  }

  /// The same page in each of its languages, for search engines, and one for readers of no listed
  /// language. They need whole addresses: a site that has none says nothing, and readers have the
  /// row of languages. Pages that nobody passes on, such as questionnaires, are light instead: the
  /// sitemap names their languages.
  private func alternates(_ identity: PageIdentity) -> [ViewRecord] {
    guard let address = context.site.settings.publicAddress, identity.kind.isPassedOn,
      !identity.isFallback
    else { return [] }
    let languages = context.site.languages
    let paths = languages.indices.compactMap { other -> (language: Language, path: String)? in
      guard languages[other].page(identity.id)?.isFallback != true else { return nil }
      return path(of: identity, in: other).map { (languages[other].language, $0) }
    }
    guard paths.count > 1 else { return [] }
    func record(_ code: String, _ path: String) -> ViewRecord {
      ViewRecord(
        CommonSchemas.alternate,
        ["code": .text(code), "url": .url(address + Self.publicPath(path))])
    }
    var records = paths.map { record($0.language.code, $0.path) }
    if let first = paths.first, first.language.isDefault {
      records.append(record("x-default", first.path))
    }
    return records
  }

  /// What readers of a translation must know of the page as a whole.
  private func notices(_ identity: PageIdentity) -> [ViewRecord] {
    guard !context.language.isDefault else { return [] }
    var texts: [String] = []
    if identity.isFallback { texts.append(context.string("translation_missing_page")) }
    if let note = identity.titleNote { texts.append(note) }
    if identity.isReworded { texts.append(context.string("translation_wording")) }
    if identity.isReviewed != true { texts.append(context.string("translation_unreviewed")) }
    return texts.map { text in
      ViewRecord(
        CommonSchemas.notice,
        [
          "text": .text(text), "lang": .text(context.language.code),
          "dir": .text(context.language.direction.rawValue),
        ])
    }
  }

  private func navigation(_ identity: PageIdentity) -> [ViewRecord] {
    frame.navigation.map { entry in
      guard entry.id == identity.id else { return entry.record }
      var record = entry.record
      record.set("current", .flag(true))
      return record
    }
  }
}
