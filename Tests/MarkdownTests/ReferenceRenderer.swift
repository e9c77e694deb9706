import CMarkGFM

@testable import Markdown

/// libcmark-gfm's own HTML: the judge of ours.
enum ReferenceRenderer {
  static func html(_ text: String) -> String {
    // Registers the extensions.
    _ = CMark.shared
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return "" }
    defer { cmark_parser_free(parser) }
    for name in ["table", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    cmark_parser_feed(parser, text, text.utf8.count)
    guard let document = cmark_parser_finish(parser) else { return "" }
    defer { cmark_node_free(document) }
    guard
      let html = cmark_render_html(
        document, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser))
    else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return String(cString: html)
  }

  /// Their HTML in the common form.
  static func common(reference html: String) -> String {
    var html = html
    for (theirs, common) in [
      ("<br />", "<br>"), ("<hr />", "<hr>"), (" align=\"left\"", ""),
      (" align=\"right\"", " class=\"end\""), (" align=\"center\"", " class=\"center\""),
      ("<input type=\"checkbox\" checked=\"\" disabled=\"\" />", "{done}"),
      ("<input type=\"checkbox\" disabled=\"\" />", "{open}"),
      ("<th></th>", "<td></td>"), ("<th class=\"end\"></th>", "<td class=\"end\"></td>"),
      ("<th class=\"center\"></th>", "<td class=\"center\"></td>"),
    ] { html = html.replacing(theirs, with: common) }
    if html.contains("language-") {
      html = html.replacing(#/ class="language-[^"]*"/#) { _ in "" }
    }
    if html.contains("<img") { html = html.replacing(#/(<img [^>]*) \/>/#) { "\($0.1)>" } }
    guard html.contains("footnote") else { return html }
    return
      html
      .replacing(#/<sup class="footnote-ref"><a href="#fn-[^>]*>(\d+)<\/a><\/sup>/#) {
        "{ref \($0.1)}"
      }
      .replacing(#/<a href="#fnref-[^>]*>[^<]*<\/a>/#) { _ in "{back}" }
      .replacing(#/<a href="#fnref-[^>]*>[^<]*<sup class="footnote-ref">\d+<\/sup><\/a>/#) { _ in
        "{back}"
      }
      .replacing(#/<section class="footnotes" data-footnotes>/#) { _ in "{notes}" }
      .replacing(#/<li id="fn-[^"]*">/#) { _ in "<li note>" }
  }

  /// Our HTML in the common form.
  static func common(ours rendered: Rendered) -> String {
    let output = rendered.output
    let bytes = output.html(
      resolving: { attributes("href", output.links[$0].destination, output.links[$0].title) },
      image: { attributes("src", output.images[$0].path, nil) })
    var html = String(decoding: bytes, as: UTF8.self)
    for (ours, common) in [
      (" scope=\"col\"", ""), ("</table>\n</div>\n", "</table>\n"),
      (
        "<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"Done\">",
        "<li>{done}"
      ),
      ("<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"To do\">", "<li>{open}"),
    ] { html = html.replacing(ours, with: common) }
    if html.contains("<table>") {
      html = html.replacing(#/<div class="table" role="region" aria-label="[^"]*" tabindex="0">\n/#)
      { _ in "" }
    }
    if html.contains("<h") {
      html = html.replacing(#/<h(\d) id="[^"]*">/#) { "<h\($0.1)>" }
    }
    guard html.contains("footnote") else { return html }
    return
      html
      .replacing(#/<sup class="footnote-ref"><a href="#fn:[^>]*>(\d+)<\/a><\/sup>/#) {
        "{ref \($0.1)}"
      }
      .replacing(#/<a href="#fnref:[^>]*>[^<]*(<sup>\d+<\/sup>)?<\/a>/#) { _ in "{back}" }
      .replacing(
        #/<section class="footnotes" role="doc-endnotes" aria-labelledby="fn:title">\n<p[^>]*>Notes<\/p>/#
      ) { _ in "{notes}" }
      .replacing(#/<li id="fn:[^"]*">/#) { _ in "<li note>" }
      .replacing(#/<p>(\{back\}( \{back\})*)<\/p>/#) { "\($0.1)" }
  }

  private static func attributes(_ name: String, _ address: String, _ title: String?) -> String {
    let title = title.map { " title=\"\(HTMLText.escaped($0))\"" } ?? ""
    return " \(name)=\"\(escapedAddress(address))\"\(title)"
  }

  /// Their percent-encoding.
  private static func escapedAddress(_ address: String) -> String {
    let safe = Set("!#$%()*+,-./:;=?@_~".utf8)
    var result = ""
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;"
      case UInt8(ascii: "'"): result += "&#x27;"
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: result.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where safe.contains(byte): result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }
}
