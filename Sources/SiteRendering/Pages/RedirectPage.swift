import Diagnostics
import Markdown
import SiteContent

/// The page at an address of the past: it leads on to the page that took its place.
///
/// Without script the reader comes to the top of the new page. With it, what follows the `#` counts
/// too: a part that moved leads to its new place, any other is looked for on the new page.
struct RedirectPage {
  let redirect: MovedAddresses.Redirect
  let site: Site

  /// Goes to the link of the part, or to the first link of the page.
  private static let script = """
    (function(){var h=location.hash.slice(1),l=document.links[0],\
    a=h&&document.getElementById(h)||l;\
    location.replace(a.href+(h&&a===l&&!l.hash?"#"+h:""))})()
    """

  func file(problems: inout [Diagnostic]) -> OutputFile {
    let new = url(redirect.place)
    let title = HTMLText.escaped(redirect.place.title)
    let policy = ContentPolicy(scripts: [Self.script]).text
    let parts = redirect.parts.map { part in
      let url = HTMLText.escaped(url(part.place))
      let title = HTMLText.escaped(part.place.title)
      return "<p><a id=\"\(HTMLText.escaped(part.old))\" href=\"\(url)\">\(title)</a></p>\n"
    }
    let language = redirect.language
    let html = """
      <!DOCTYPE html>
      <html lang="\(language.code)" dir="\(language.direction.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(HTMLText.escaped(policy))">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="robots" content="noindex">
      <title>\(title)</title>
      <link rel="canonical" href="\(HTMLText.escaped(canonical))">
      <noscript><meta http-equiv="refresh" content="0; url=\(HTMLText.escaped(new))"></noscript>
      </head>
      <body>
      <main>
      <h1><a href="\(HTMLText.escaped(new))">\(title)</a></h1>
      \(parts.joined())</main>
      <script>\(Self.script)</script>
      </body>
      </html>

      """
    let file = OutputFile(path: redirect.path, bytes: Array(html.utf8))
    var requests = 1
    problems += PolicyCheck(file: file, leadsOn: true).problems(
      styles: [], scripts: [Self.script], requests: &requests)
    return file
  }

  /// Relative, so that it works from any folder and from the disk.
  private func url(_ place: MovedAddresses.Place) -> String {
    LinkIndex.relative(from: redirect.path, to: place.path)
      + (place.anchor.map { "#\($0)" } ?? "")
  }

  private var canonical: String {
    site.settings.publicAddress.map { $0 + CommonView.publicPath(redirect.place.path) }
      ?? LinkIndex.relative(from: redirect.path, to: redirect.place.path)
  }
}
