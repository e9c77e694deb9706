import CMarkGFM

/// The parser, made safe to call from many threads.
///
/// Of its extensions only tables and task lists are attached: `autolink` and `strikethrough` change
/// tables that all threads share, and so spoil each other's HTML. See docs/decisions/0003.
struct CMark: Sendable {
  /// Registers the extensions. Swift runs this once, on one thread, before any parse; the library
  /// itself does not lock it.
  static let shared = CMark()

  /// Node types of the table extension, numbered when it is registered.
  let table: cmark_node_type
  let row: cmark_node_type
  let cell: cmark_node_type
  private let extensionNames = ["table", "tasklist"]

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    var types = (table: CMARK_NODE_NONE, row: CMARK_NODE_NONE, cell: CMARK_NODE_NONE)
    Self.parse(Array("|a|\n|-|\n".utf8)[...], options: 0, extensions: ["table"]) { root in
      types.table = root.firstChild?.type ?? CMARK_NODE_NONE
      types.row = root.firstChild?.firstChild?.type ?? CMARK_NODE_NONE
      types.cell = root.firstChild?.firstChild?.firstChild?.type ?? CMARK_NODE_NONE
    }
    (table, row, cell) = types
  }

  /// Parses a text and lends the root of its tree.
  func parse(_ text: ArraySlice<UInt8>, footnotes: Bool, body: (CMarkNode) -> Void) {
    let options = footnotes ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT
    Self.parse(text, options: options, extensions: extensionNames, body: body)
  }

  private static func parse(
    _ text: ArraySlice<UInt8>, options: Int32, extensions: [String], body: (CMarkNode) -> Void
  ) {
    ParseMemory.withMemory { memory in
      guard let parser = cmark_parser_new_with_mem(options, memory) else { return }
      defer { cmark_parser_free(parser) }
      for name in extensions {
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
      }
      text.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          cmark_parser_feed(parser, $0.baseAddress, $0.count)
        }
      }
      guard let root = CMarkNode(cmark_parser_finish(parser)) else { return }
      body(root)
    }
  }
}
