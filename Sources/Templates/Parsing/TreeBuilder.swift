import Diagnostics

/// Builds the tree of a template from its tokens, line by line.
///
/// A line on which nothing but one silent tag stands leaves no trace in the output; that rule of
/// Mustache needs the whole line before the first of its tokens can be placed.
struct TreeBuilder {
  /// A tag that waits for its end.
  struct Open {
    let tag: TemplateTag
    let isInline: Bool
    let isWholeLines: Bool
    let indentation: [UInt8]
    var nodes: [TemplateNode] = []
    var blocks: [BlockNode] = []
  }

  /// More than any page needs; a limit, because trees are walked by recursion.
  static let deepest = 64

  let file: SourceFile
  private(set) var nodes: [TemplateNode] = []
  private(set) var references: Set<String> = []
  var problems: [Diagnostic] = []
  private(set) var open: [Open] = []

  private var isTooDeep: Bool { open.count > Self.deepest }

  init(_ file: SourceFile) {
    self.file = file
  }

  mutating func build(_ tokens: [TemplateToken]) {
    var line: [TemplateToken] = []
    for token in tokens where !isTooDeep {
      line.append(token)
      if case .text(let range) = token, file.bytes[range.upperBound - 1] == 0x0A {
        add(line)
        line.removeAll(keepingCapacity: true)
      }
    }
    if !line.isEmpty { add(line) }
    if !isTooDeep { reportUnclosed(open[...]) }
    while let last = open.last { close(last) }
  }

  // MARK: - Lines

  private mutating func add(_ line: [TemplateToken]) {
    let standsAlone = TagLine.standsAlone(line, file: file, open: open)
    var blanks: [UInt8]? = []
    for (index, token) in line.enumerated() {
      switch token {
      case .text(let range):
        let text = file.bytes[range]
        blanks = index == 0 && text.allSatisfy(\.isBlank) ? Array(text) : nil
        if standsAlone { continue }
        if index == 0 { append(.lineStart(range.lowerBound)) }
        append(.text(range))
      case .tag(let tag):
        if index == 0, !standsAlone { append(.lineStart(tag.span.lowerBound)) }
        let isLast = !line[(index + 1)...].contains(where: \.isTag)
        add(
          tag, standsAlone: standsAlone, endsLine: standsAlone && isLast, indentation: blanks ?? [])
        blanks = nil
      }
    }
  }

  private mutating func add(
    _ tag: TemplateTag, standsAlone: Bool, endsLine: Bool, indentation: [UInt8]
  ) {
    if isTooDeep { return }
    switch tag.kind {
    case .comment, .delimiters: break
    case .variable, .raw:
      append(.variable(name: tag.name, isRaw: tag.kind == .raw, span: tag.span))
    case .partial:
      references.insert(tag.name)
      append(
        .partial(
          PartialNode(
            name: tag.name, span: tag.span, isInline: !standsAlone,
            indentation: standsAlone ? indentation : [])))
    case .section, .inverted, .block:
      open.append(
        Open(tag: tag, isInline: !standsAlone, isWholeLines: endsLine, indentation: indentation))
    case .parent:
      references.insert(tag.name)
      open.append(
        Open(
          tag: tag, isInline: !standsAlone, isWholeLines: endsLine,
          indentation: standsAlone ? indentation : []))
    case .close: close(tag)
    }
    if isTooDeep {
      report(
        .tooLarge, "sections are nested more than \(Self.deepest) deep here", tag.span,
        help: ["see whether one of them is never closed, or put the inner ones into a partial"])
    }
  }

  // MARK: - Ends

  private mutating func close(_ tag: TemplateTag) {
    guard let last = open.last else {
      report(
        .strayClose, "\"\(tag.name)\" is closed here but was not opened", tag.span,
        help: ["remove it, or open it before with {{#\(tag.name)}}"])
      return
    }
    if last.tag.name != tag.name {
      if let index = open.lastIndex(where: { $0.tag.name == tag.name }) {
        reportUnclosed(open[(index + 1)...])
        while open.count > index + 1, let inner = open.last { close(inner) }
      } else {
        problems.append(
          Diagnostic(
            .mismatchedClose, "this closes \"\(tag.name)\", but \"\(last.tag.name)\" is open",
            at: location(tag.span),
            notes: [Diagnostic.Note("opened here", at: location(last.tag.span))],
            help: ["write {{/\(last.tag.name)}}"]))
      }
    }
    if let last = open.last { close(last) }
  }

  private mutating func close(_ last: Open) {
    open.removeLast()
    let (name, span) = (last.tag.name, last.tag.span)
    switch last.tag.kind {
    case .parent:
      append(
        .parent(
          ParentNode(
            name: name, span: span, isInline: last.isInline, indentation: last.indentation,
            blocks: last.blocks)))
    case .block:
      let block = BlockNode(
        name: name, span: span, isWholeLines: last.isWholeLines, indentation: last.indentation,
        nodes: last.nodes)
      if !define(block) { append(.block(block)) }
    default:
      append(
        .section(
          SectionNode(
            name: name, isInverted: last.tag.kind == .inverted, span: span, nodes: last.nodes)))
    }
  }

  /// Takes a block into the parent tag right around it; false when there is none.
  private mutating func define(_ block: BlockNode) -> Bool {
    guard let parent = open.indices.last, open[parent].tag.kind == .parent else { return false }
    if let first = open[parent].blocks.first(where: { $0.name == block.name }) {
      problems.append(
        Diagnostic(
          .duplicateBlock, "the block \"\(block.name)\" is filled twice", at: location(block.span),
          notes: [Diagnostic.Note("first filled here", at: location(first.span))]))
    } else {
      open[parent].blocks.append(block.withoutOwnIndentation(in: file.bytes))
    }
    return true
  }

  private mutating func append(_ node: TemplateNode) {
    guard let last = open.indices.last else { return nodes.append(node) }
    guard open[last].tag.kind == .parent else { return open[last].nodes.append(node) }
    switch node {
    case .lineStart: break
    case .text(let range) where file.bytes[range].allSatisfy(\.isHTMLSpace): break
    case .text(let range): reportStray(file.bytes[range], at: range, in: open[last].tag)
    case .variable(_, _, let span): reportStray("this tag", at: span, in: open[last].tag)
    case .section(let node): reportStray("this section", at: node.span, in: open[last].tag)
    case .partial(let node): reportStray("this partial", at: node.span, in: open[last].tag)
    case .parent(let node): reportStray("this parent", at: node.span, in: open[last].tag)
    case .block(let node): reportStray("this block", at: node.span, in: open[last].tag)
    }
  }
}
