import Crypto
import Markdown
import SiteContent

/// The list of changes as an Atom feed (RFC 4287).
struct AtomFeed {
  let site: Site
  let content: LanguageContent

  var path: String { PagePaths.feed(in: content.language) }

  var file: OutputFile {
    let settings = site.settings
    let language = content.language
    var text = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language.code)">
      <title>\(escaped(settings.title))</title>
      <subtitle>\(escaped(settings.tagline))</subtitle>
      <id>\(id("feed"))</id>
      <updated>\((content.changes.first?.date ?? settings.contentDate).description)T00:00:00Z</updated>
      <author><name>\(escaped(settings.title))</name></author>

      """
    if let address = settings.publicAddress {
      let folder = address + language.outputFolder
      text += "<link rel=\"self\" href=\"\(escaped(folder + PagePaths.feedName))\"/>\n"
      text += "<link rel=\"alternate\" href=\"\(escaped(folder))changes.html\"/>\n"
    }
    for change in content.changes { text += entry(change) }
    text += "</feed>\n"
    return OutputFile(path: path, bytes: Array(text.utf8))
  }

  private func entry(_ change: SiteChange) -> String {
    """
    <entry>
    <title>\(escaped(change.title))</title>
    <id>\(id("\(change.date) \(change.title)"))</id>
    <updated>\(change.date)T00:00:00Z</updated>
    <category term="\(change.severity.rawValue)"/>
    <content type="text">\(escaped(change.text.readingText))</content>
    </entry>

    """
  }

  /// An id that never changes and names no host: a UUID made from a hash (RFC 9562, version 8).
  private func id(_ name: String) -> String {
    let seed = "\(site.settings.title) \(content.language.code) \(name)"
    var bytes = Array(SHA256.hash(data: Array(seed.utf8))).prefix(16).map { $0 }
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0\(text)" : text
    }
    let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
    return "urn:uuid:\(groups.joined(separator: "-"))"
  }

  private func escaped(_ text: String) -> String { HTMLText.escaped(text) }
}
