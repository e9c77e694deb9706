import Caching
import Diagnostics
import Storage

/// What is asked of the bytes of a page beside its front matter and its body.
struct SourceExtract {
  /// Of the bytes before the body.
  let head: Digest
  /// The numbers of years that the text names.
  let spans: [SpanOfYears]

  init(_ file: SourceFile) {
    head = Digest(of: Array(FrontMatter.head(of: file)))
    spans = SpanOfYears.all(in: file.bytes)
  }
}

extension SourceExtract: Storable {
  func write(to writer: inout ByteWriter) {
    head.write(to: &writer)
    spans.write(to: &writer)
  }

  init?(from reader: inout ByteReader) {
    guard let head = Digest(from: &reader), let spans = [SpanOfYears](from: &reader) else {
      return nil
    }
    (self.head, self.spans) = (head, spans)
  }
}
