import CMarkGFM

/// The `[!kind]` at the beginning of a block quote.
struct CalloutMark {
  /// Empty where the bracket is never closed.
  let kind: String
  let paragraph: CMarkNode
  let text: CMarkNode
  /// What follows the mark in its text node.
  let rest: String

  /// Nil for a quote that is no callout.
  init?(_ quote: CMarkNode) {
    guard quote.type == CMARK_NODE_BLOCK_QUOTE, let paragraph = quote.firstChild,
      paragraph.type == CMARK_NODE_PARAGRAPH, let text = paragraph.firstChild,
      text.type == CMARK_NODE_TEXT
    else { return nil }
    let literal = text.literal
    guard literal.count >= 2, literal[0] == UInt8(ascii: "["), literal[1] == UInt8(ascii: "!")
    else { return nil }
    let close = literal.firstIndex(of: UInt8(ascii: "]"))
    self.paragraph = paragraph
    self.text = text
    kind = close.map { String(decoding: literal[2..<$0], as: UTF8.self) } ?? ""
    var rest = literal[((close ?? 1) + 1)...]
    while rest.first == UInt8(ascii: " ") { rest = rest.dropFirst() }
    self.rest = String(decoding: rest, as: UTF8.self)
  }
}
