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
}

/// Fills the fields that every page has.
struct CommonView {
  let context: PageContext
  let frame: SiteFrame

  func values(_ identity: PageIdentity) -> [String: ViewValue] {
    var values: [String: ViewValue] = [
      "lang": .text(context.language.code),
      "dir": .text(context.language.direction.rawValue),
      "favicon": .url(context.links.url(to: "mark.svg")),
      "site": .record(frame.site),
      "strings": .record(frame.strings),
      "page": .record(page(identity)),
      "home_url": .url(context.url(toPage: "home")),
      "now_url": .url(context.url(toPage: "now")),
      "check_url": .url(context.url(toPage: "check")),
      "nav": .list(navigation(identity)),
      "footer_nav": .list(footer()),
    ]
    let languages = languages(identity)
    values["languages"] = .list(languages)
    values["has_languages"] = .flag(languages.count > 1)
    if let address = context.site.settings.publicAddress {
      values["canonical"] = .record(
        ViewRecord(
          CommonSchemas.address, ["url": .url(address + Self.publicPath(identity.outputPath))]))
    }
    return values
  }

  /// `index.html` is the folder itself on the web.
  static func publicPath(_ path: String) -> String {
    path == "index.html" || path.hasSuffix("/index.html")
      ? String(path.dropLast("index.html".count)) : path
  }

  private func page(_ identity: PageIdentity) -> ViewRecord {
    let site = context.site.settings.title
    return ViewRecord(
      CommonSchemas.page,
      [
        "id": .text(identity.id), "kind": .text(identity.kind.rawValue),
        "title": .text(identity.title),
        "head_title": .text(identity.kind == .home ? site : "\(identity.title) – \(site)"),
        "description": .text(identity.description),
        "url": .url(identity.outputPath.split(separator: "/").last.map(String.init) ?? ""),
      ])
  }

  private func languages(_ identity: PageIdentity) -> [ViewRecord] {
    context.site.languages.compactMap { other in
      let path: String? =
        switch identity.kind {
        case .decision:
          "\(other.language.outputFolder)\(LinkIndex.decisionSlug(identity.id)).html"
        case .flyer: other.page(identity.id).map(SheetView.flyerPath)
        default: context.site.index.pages[other.language.code]?[identity.id]?.outputPath
        }
      guard let path else { return nil }
      return ViewRecord(
        CommonSchemas.language,
        [
          "code": .text(other.language.code), "name": .text(other.language.name),
          "url": .url(context.links.url(to: path)),
          "dir": .text(other.language.direction.rawValue),
          "current": .flag(other.language.code == context.language.code),
        ])
    }
  }

  private func navigation(_ identity: PageIdentity) -> [ViewRecord] {
    [
      ("menu_places", "scenarios"), ("menu_check", "check"), ("menu_questions", "faq"),
      ("menu_law", "sources"), ("menu_words", "glossary"), ("menu_search", "search"),
    ].compactMap { key, id in
      guard context.site.index.page(id, in: context.language.code) != nil else { return nil }
      return ViewRecord(
        CommonSchemas.navigation,
        [
          "label": .text(context.string(key)), "url": .url(context.url(toPage: id)),
          "current": .flag(id == identity.id),
        ])
    }
  }

  private func footer() -> [ViewRecord] {
    [PageKind.page, .mirrors, .printIndex, .changes, .reviewsIndex].flatMap {
      context.content.pages(of: $0)
    }
    .map(context.link)
  }
}
