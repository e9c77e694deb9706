import CMarkGFM
import Diagnostics

/// Turns the parser's tree into HTML in one walk, and notes on the way what else the site needs.
///
/// The walk goes by the tree's own links, not by recursion, so that no text can exhaust the stack.
/// Blocks, inlines, callouts, tables and footnotes are written in extensions, one a file.
struct TreeWriter {
  /// Where the text stands.
  enum Role {
    /// The body of a page.
    case page
    /// A short text in a data file: paragraphs and lists only.
    case value
  }

  let options: MarkdownOptions
  let role: Role
  /// Stands before the ids of footnotes and callouts.
  let idPrefix: String
  let library = CMark.shared
  var locator: SourceLocator
  var problems = ProblemList()

  var html = HTMLBuffer()
  var words = PlainText()
  var links: [MarkdownOutput.Link] = []
  var images: [MarkdownOutput.Image] = []
  var headings: [MarkdownOutput.Heading] = []
  var callouts: [MarkdownOutput.Callout] = []

  var headingIDs: HeadingIDs
  /// Headings whose author pinned the id.
  var pinnedIDs: [OpaquePointer: String] = [:]
  var depth = 0
  /// Whether a sole paragraph is written without its element.
  var isUnwrapped = false
  var wordsBlockStart = 0
  var passages: [PassageMark] = []
  var openPassages: [OpenPassage] = []
  var openLink: OpenLink?
  var openCallout: OpenCallout?
  var openGroup: String?
  var openTable: OpenTable?
  var footnotes = FootnoteTally()
  var terms = TermTally()

  init(options: MarkdownOptions, role: Role, idPrefix: String, locator: SourceLocator) {
    self.options = options
    self.role = role
    self.idPrefix = idPrefix
    self.locator = locator
    self.headingIDs = HeadingIDs(reserved: options.reservedIDs)
  }

  /// Writes a node and all below it.
  mutating func write(_ root: CMarkNode) {
    var node = root
    while true {
      if enter(node) {
        if let child = node.firstChild {
          node = child
          continue
        }
        leave(node)
      }
      while true {
        if node == root { return }
        if let next = node.next {
          node = next
          break
        }
        guard let parent = node.parent else { return }
        node = parent
        leave(node)
      }
    }
  }

  var output: MarkdownOutput {
    MarkdownOutput(
      html: html.bytes.withoutSpareRoom, links: links.withoutSpareRoom, images: images,
      headings: headings.withoutSpareRoom, callouts: callouts, footnoteCount: footnotes.written,
      passageMarks: passages.withoutSpareRoom, words: words.withoutSpareRoom)
  }

  /// Begins a node. False where its children are not to be walked; then it is not left either.
  private mutating func enter(_ node: CMarkNode) -> Bool {
    let type = node.type
    switch type {
    case CMARK_NODE_TEXT:
      writeText(node)
      return false
    case CMARK_NODE_SOFTBREAK:
      html.append("\n")
      words.bytes.append(UInt8(ascii: " "))
      return false
    case CMARK_NODE_LINEBREAK:
      html.append("<br>\n")
      words.bytes.append(UInt8(ascii: " "))
      return false
    case CMARK_NODE_CODE:
      html.append("<code>")
      html.appendEscaped(node.literal)
      html.append("</code>")
      words.bytes.append(contentsOf: node.literal)
      return false
    case CMARK_NODE_EMPH:
      html.append("<em>")
      return true
    case CMARK_NODE_STRONG:
      html.append("<strong>")
      return true
    case CMARK_NODE_LINK:
      enterLink(node)
      return true
    case CMARK_NODE_IMAGE:
      writeImage(node)
      return false
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      writeFootnoteReference(node)
      return false
    case CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK:
      reportRawHTML(node)
      return false
    default:
      return enterBlock(node, type)
    }
  }

  private mutating func leave(_ node: CMarkNode) {
    let type = node.type
    switch type {
    case CMARK_NODE_EMPH: html.append("</em>")
    case CMARK_NODE_STRONG: html.append("</strong>")
    case CMARK_NODE_LINK: leaveLink(node)
    default: leaveBlock(node, type)
    }
  }
}
