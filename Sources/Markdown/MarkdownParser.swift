import Diagnostics

/// Reads Markdown: CommonMark with tables, task lists, footnotes and callouts.
///
/// A value: it may be used from many threads at once.
package struct MarkdownParser: Sendable {
  private let options: MarkdownOptions
  private let terms: TermMatcher

  package init(options: MarkdownOptions) {
    self.options = options
    self.terms = TermMatcher(options.terms)
  }

  /// Reads the body of a page.
  ///
  /// - Parameters:
  ///   - body: UTF-8; whole lines of the file, from the first byte of `firstLine` on.
  ///   - firstLine: the line of the file that the body begins with, from 1.
  ///   - idPrefix: stands before the ids of footnotes and callouts; needed where one page shows
  ///     several texts. Ids of headings do not get it.
  ///   - linksTerms: whether the first use of each term of the options becomes a link: no more than
  ///     12 in all, and one in a paragraph, list item or table row. Terms that the author links are
  ///     left alone, and so are headings, column heads, code, links, and callouts that say no.
  ///   - problems: gets everything that is wrong; errors stop the build.
  package func parse(
    _ body: ArraySlice<UInt8>, in file: SourceFile, firstLine: Int, idPrefix: String = "",
    linksTerms: Bool = true, problems: inout [Diagnostic]
  ) -> MarkdownOutput {
    var writer = TreeWriter(
      options: options, role: .page, idPrefix: idPrefix,
      locator: SourceLocator(file: file, firstLine: firstLine))
    let output = write(body, with: &writer, terms: linksTerms ? terms : nil)
    problems += writer.problems.all
    return output
  }

  /// Reads a short text of a data file. A sole paragraph comes without its element. Terms are not
  /// linked.
  package func parseInline(
    _ text: String, at location: SourceLocation, problems: inout [Diagnostic]
  ) -> MarkdownOutput {
    let bytes = Array(text.utf8)
    let lineCount = bytes.count { $0 == UInt8(ascii: "\n") } + 1
    var writer = TreeWriter(
      options: options, role: .value, idPrefix: "",
      locator: SourceLocator(value: location, lineCount: lineCount))
    let output = write(bytes[...], with: &writer, terms: nil)
    problems += writer.problems.all
    return output
  }

  private func write(
    _ text: ArraySlice<UInt8>, with writer: inout TreeWriter, terms: TermMatcher?
  ) -> MarkdownOutput {
    guard
      let input = CheckedInput(text, options: options, problems: &writer.problems, writer.locator)
    else { return .empty }
    writer.html.reserve(text.count + text.count / 2)
    CMark.shared.parse(input.bytes, footnotes: writer.role == .page) { document in
      writer.unwrapSoleParagraph(document)
      writer.collectFootnotes(document, lines: input.footnotes)
      writer.collectPinnedIDs(document)
      if let terms { writer.collectTerms(document, matcher: terms) }
      writer.write(document)
    }
    return writer.output
  }
}
