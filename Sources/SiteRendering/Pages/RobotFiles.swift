import Markdown
import RuleBook
import SiteContent

/// What search engines ask for: `robots.txt`, and `sitemap.xml` where the site has a public address,
/// since a sitemap may hold whole addresses only.
struct RobotFiles {
  let site: Site

  var files: [OutputFile] {
    var robots = "User-agent: *\nDisallow:\n"
    guard let address = site.settings.publicAddress else { return [file("robots.txt", robots)] }
    robots += "Sitemap: \(address)sitemap.xml\n"
    return [file("robots.txt", robots), file("sitemap.xml", sitemap(address))]
  }

  private func file(_ path: String, _ text: String) -> OutputFile {
    OutputFile(path: path, bytes: Array(text.utf8))
  }

  /// A page in one of its languages.
  private struct Place {
    let language: Language
    let path: String
    let changed: String?
  }

  private func sitemap(_ address: String) -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
      xmlns:xhtml="http://www.w3.org/1999/xhtml">

      """
    for places in pages {
      func link(_ code: String, _ path: String) -> String {
        let url = HTMLText.escaped(address + CommonView.publicPath(path))
        return "<xhtml:link rel=\"alternate\" hreflang=\"\(code)\" href=\"\(url)\"/>\n"
      }
      var links = ""
      if places.count > 1 {
        links = places.map { link($0.language.code, $0.path) }.joined()
        if let first = places.first, first.language.isDefault {
          links += link("x-default", first.path)
        }
      }
      for place in places {
        text +=
          "<url>\n<loc>\(HTMLText.escaped(address + CommonView.publicPath(place.path)))</loc>\n"
        if let changed = place.changed { text += "<lastmod>\(changed)</lastmod>\n" }
        text += "\(links)</url>\n"
      }
    }
    return text + "</urlset>\n"
  }

  /// Every page in all its languages, in the order of the default language; pages that only other
  /// languages have follow.
  private var pages: [[Place]] {
    var order: [String] = []
    var places: [String: [Place]] = [:]
    func add(_ id: String, _ place: Place) {
      if places[id] == nil { order.append(id) }
      places[id, default: []].append(place)
    }
    for content in site.languages {
      // What stands in for a translation is a copy of a page that is listed.
      for page in content.pages
      where page.kind.makesPage && page.kind != .notFound && !page.isFallback {
        add(
          page.id,
          Place(
            language: content.language, path: page.outputPath,
            changed: page.review?.on.description))
      }
      for book in content.rules.books {
        for decision in book.decisions where content.rules.decisions.contains(decision.id) {
          let slug = LinkIndex.decisionSlug(decision.id)
          add(
            slug,
            Place(
              language: content.language, path: "\(content.language.outputFolder)\(slug).html",
              changed: book.reviewed?.on.description))
        }
      }
    }
    return order.compactMap { places[$0] }
  }
}
