import Diagnostics
import Storage

/// A text that was parsed, as bytes. Its headings are left out: who sets a text aside goes on asking
/// for them.
extension MarkdownOutput {
  package func write(to writer: inout ByteWriter) {
    writer.write(run: html)
    links.count.write(to: &writer)
    for link in links { link.write(to: &writer) }
    images.count.write(to: &writer)
    for image in images { image.write(to: &writer) }
    callouts.count.write(to: &writer)
    for callout in callouts { callout.write(to: &writer) }
    footnoteCount.write(to: &writer)
    passageMarks.count.write(to: &writer)
    for mark in passageMarks { mark.write(to: &writer) }
    words.write(to: &writer)
  }

  /// Nil where the bytes are not what `write` made.
  ///
  /// - Parameters:
  ///   - headings: those of the text.
  ///   - file: that it stands in.
  package init?(from reader: inout ByteReader, headings: [Heading], in file: SourceFile) {
    guard let html = reader.run(),
      let links = reader.list({ Link(from: &$0, in: file) }),
      let images = reader.list({ Image(from: &$0, in: file) }),
      let callouts = reader.list({ Callout(from: &$0, in: file) }),
      let footnoteCount = Int(from: &reader),
      let passageMarks = reader.list({ PassageMark(from: &$0, in: file) }),
      let words = PlainText(from: &reader)
    else { return nil }
    self.init(
      html: Array(html), links: links, images: images, headings: headings, callouts: callouts,
      footnoteCount: footnoteCount, passageMarks: passageMarks, words: words)
  }
}

extension ByteReader {
  fileprivate mutating func place() -> Range<Int>? {
    guard let start = Int(from: &self), let count = Int(from: &self), start >= 0, count >= 0,
      count <= Int.max - start
    else { return nil }
    return start..<start + count
  }
}

extension Range<Int> {
  fileprivate func write(to writer: inout ByteWriter) {
    lowerBound.write(to: &writer)
    count.write(to: &writer)
  }
}

extension MarkdownOutput.Link {
  fileprivate func write(to writer: inout ByteWriter) {
    offset.write(to: &writer)
    destination.write(to: &writer)
    title.write(to: &writer)
    location.write(to: &writer)
    text.write(to: &writer)
    (calloutItem?.callout).write(to: &writer)
    (calloutItem?.item).write(to: &writer)
    (isAutomatic ? 1 : 0).write(to: &writer)
  }

  fileprivate init?(from reader: inout ByteReader, in file: SourceFile) {
    guard let offset = Int(from: &reader), let destination = String(from: &reader),
      let title = String?(from: &reader), let location = SourceLocation(from: &reader, in: file),
      let text = String(from: &reader), let callout = Int?(from: &reader),
      let item = Int?(from: &reader), let isAutomatic = Int(from: &reader)
    else { return nil }
    var index: MarkdownOutput.CalloutItemIndex?
    if let callout, let item { index = .init(callout: callout, item: item) }
    self.init(
      offset: offset, destination: destination, title: title, location: location, text: text,
      calloutItem: index, isAutomatic: isAutomatic == 1)
  }
}

extension MarkdownOutput.Image {
  fileprivate func write(to writer: inout ByteWriter) {
    offset.write(to: &writer)
    path.write(to: &writer)
    alt.write(to: &writer)
    title.write(to: &writer)
    location.write(to: &writer)
  }

  fileprivate init?(from reader: inout ByteReader, in file: SourceFile) {
    guard let offset = Int(from: &reader), let path = String(from: &reader),
      let alt = String(from: &reader), let title = String?(from: &reader),
      let location = SourceLocation(from: &reader, in: file)
    else { return nil }
    self.init(offset: offset, path: path, alt: alt, title: title, location: location)
  }
}

extension MarkdownOutput.Callout {
  fileprivate func write(to writer: inout ByteWriter) {
    kind.write(to: &writer)
    title.write(to: &writer)
    location.write(to: &writer)
    items.count.write(to: &writer)
    for item in items { item.write(to: &writer) }
  }

  fileprivate init?(from reader: inout ByteReader, in file: SourceFile) {
    guard let kind = String(from: &reader), let title = String?(from: &reader),
      let location = SourceLocation(from: &reader, in: file),
      let items = reader.list({ MarkdownOutput.CalloutItem(from: &$0, in: file) })
    else { return nil }
    self.init(kind: kind, title: title, location: location, items: items)
  }
}

extension MarkdownOutput.CalloutItem {
  fileprivate func write(to writer: inout ByteWriter) {
    text.write(to: &writer)
    sentence.write(to: &writer)
    location.write(to: &writer)
    linkIndices.write(to: &writer)
  }

  fileprivate init?(from reader: inout ByteReader, in file: SourceFile) {
    guard let text = String(from: &reader), let sentence = String(from: &reader),
      let location = SourceLocation(from: &reader, in: file),
      let linkIndices = [Int](from: &reader)
    else { return nil }
    self.init(text: text, sentence: sentence, location: location, linkIndices: linkIndices)
  }
}

extension PassageMark {
  fileprivate func write(to writer: inout ByteWriter) {
    words.write(to: &writer)
    links.write(to: &writer)
    location.write(to: &writer)
    callout.write(to: &writer)
  }

  fileprivate init?(from reader: inout ByteReader, in file: SourceFile) {
    guard let words = reader.place(), let links = reader.place(),
      let location = SourceLocation(from: &reader, in: file), let callout = Int?(from: &reader)
    else { return nil }
    self.init(words: words, links: links, location: location, callout: callout)
  }
}

extension PlainText {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(run: bytes)
    blocks.count.write(to: &writer)
    for block in blocks {
      block.kind.rawValue.write(to: &writer)
      block.range.write(to: &writer)
      block.headingCount.write(to: &writer)
    }
    citations.count.write(to: &writer)
    for citation in citations { citation.write(to: &writer) }
  }

  fileprivate init?(from reader: inout ByteReader) {
    guard let bytes = reader.run(),
      let blocks = reader.list({ reader -> Block? in
        guard let kind = Int(from: &reader).flatMap(Kind.init), let range = reader.place(),
          let headingCount = Int(from: &reader)
        else { return nil }
        return Block(kind: kind, range: range, headingCount: headingCount)
      }),
      let citations = reader.list({ $0.place() })
    else { return nil }
    self.init(bytes: Array(bytes), blocks: blocks, citations: citations)
  }
}
