import Diagnostics
import Markdown
import Storage

/// A heading as a store keeps it: without the file, which the reader knows.
struct StoredHeading {
  let level: Int
  let id: String
  let text: String
  let line: Int
  let column: Int
  let length: Int

  init(_ heading: MarkdownOutput.Heading) {
    level = heading.level
    id = heading.id
    text = heading.text
    line = heading.location.line
    column = heading.location.column
    length = heading.location.length
  }

  func heading(in file: SourceFile) -> MarkdownOutput.Heading {
    MarkdownOutput.Heading(
      level: level, id: id, text: text,
      location: SourceLocation(file: file, line: line, column: column, length: length))
  }
}

extension StoredHeading: Storable {
  func write(to writer: inout ByteWriter) {
    for number in [level, line, column, length] { number.write(to: &writer) }
    id.write(to: &writer)
    text.write(to: &writer)
  }

  init?(from reader: inout ByteReader) {
    guard let level = Int(from: &reader), let line = Int(from: &reader),
      let column = Int(from: &reader), let length = Int(from: &reader),
      let id = String(from: &reader), let text = String(from: &reader)
    else { return nil }
    (self.level, self.id, self.text) = (level, id, text)
    (self.line, self.column, self.length) = (line, column, length)
  }
}
