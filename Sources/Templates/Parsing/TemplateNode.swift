/// One piece of a parsed template.
indirect enum TemplateNode: Sendable {
  /// Bytes of the file that are printed as they are; at most one line.
  case text(Range<Int>)
  /// A printed line begins at this offset: where a partial's indentation goes.
  case lineStart(Int)
  case variable(name: String, isRaw: Bool, span: Range<Int>)
  case section(SectionNode)
  case partial(PartialNode)
  case parent(ParentNode)
  case block(BlockNode)
}

/// `{{#x}}…{{/x}}` or `{{^x}}…{{/x}}`.
struct SectionNode: Sendable {
  let name: String
  let isInverted: Bool
  /// The opening tag.
  let span: Range<Int>
  var nodes: [TemplateNode]
}

/// `{{>x}}`.
struct PartialNode: Sendable {
  let name: String
  let span: Range<Int>
  /// Whether other things stand on its line, so that the partial goes on within that line.
  let isInline: Bool
  /// The blanks before a tag that is alone on its line; they go before each line of the partial.
  var indentation: [UInt8]
}

/// `{{<x}}…{{/x}}`.
struct ParentNode: Sendable {
  let name: String
  let span: Range<Int>
  let isInline: Bool
  var indentation: [UInt8]
  var blocks: [BlockNode]
}

/// `{{$x}}…{{/x}}`: in a parent tag what replaces a block, elsewhere a place with its default.
struct BlockNode: Sendable {
  let name: String
  let span: Range<Int>
  /// Whether the opening tag ends its line, so that the content is whole lines.
  let isWholeLines: Bool
  /// The blanks before the opening tag, if nothing else stands there.
  var indentation: [UInt8]
  var nodes: [TemplateNode]
}
