import CMarkGFM

/// A node of the parser's tree. Valid only inside `CMark.parse`.
struct CMarkNode: Equatable {
  let pointer: OpaquePointer

  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  var type: cmark_node_type { cmark_node_get_type(pointer) }
  var firstChild: CMarkNode? { CMarkNode(cmark_node_first_child(pointer)) }
  var lastChild: CMarkNode? { CMarkNode(cmark_node_last_child(pointer)) }
  var next: CMarkNode? { CMarkNode(cmark_node_next(pointer)) }
  var previous: CMarkNode? { CMarkNode(cmark_node_previous(pointer)) }
  var parent: CMarkNode? { CMarkNode(cmark_node_parent(pointer)) }
  /// From 1.
  var line: Int { max(1, Int(cmark_node_get_start_line(pointer))) }

  /// The text of a text, code or HTML node, in UTF-8; for a footnote reference, its number.
  var literal: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(pointer)) }
  var literalText: String { String(decoding: literal, as: UTF8.self) }
  /// The address of a link or an image.
  var url: String { String(decoding: Self.bytes(cmark_node_get_url(pointer)), as: UTF8.self) }
  /// The title of a link or an image; nil where there is none.
  var title: String? {
    let title = Self.bytes(cmark_node_get_title(pointer))
    return title.isEmpty ? nil : String(decoding: title, as: UTF8.self)
  }

  var isTask: Bool {
    guard let name = cmark_node_get_type_string(pointer) else { return false }
    return String(cString: name) == "tasklist"
  }
  var isDone: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }

  /// Whether a list shows its items without paragraphs.
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  /// The first number of an ordered list; nil for bullets.
  var listStart: Int? {
    guard cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST else { return nil }
    return Int(cmark_node_get_list_start(pointer))
  }

  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }
  /// `l`, `r`, `c` or zero for each column of a table.
  var alignments: [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let first = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return Array(UnsafeBufferPointer(start: first, count: count))
  }

  /// Sets the text of a text node.
  func setLiteral(_ text: String) {
    cmark_node_set_literal(pointer, text)
  }

  /// Takes the node out of the tree. Its memory goes with the tree's.
  func unlink() {
    cmark_node_unlink(pointer)
  }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: text, count: length(text)).assumingMemoryBound(
      to: UInt8.self)
  }

  private static func length(_ text: UnsafePointer<CChar>) -> Int {
    var end = text
    while end.pointee != 0 { end += 1 }
    return end - text
  }
}
