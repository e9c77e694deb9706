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
}
