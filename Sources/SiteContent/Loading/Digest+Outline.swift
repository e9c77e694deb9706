import Caching
import Diagnostics
import Markdown
import Storage

extension Digest {
  /// Of what other pages may show of a page.
  ///
  /// - Parameter head: of the bytes of the file before its body.
  init(
    outlineOf file: SourceFile, head: Digest, _ language: Language,
    _ headings: [MarkdownOutput.Heading]
  ) {
    var writer = ByteWriter()
    file.path.write(to: &writer)
    language.code.write(to: &writer)
    head.write(to: &writer)
    for heading in headings {
      heading.level.write(to: &writer)
      heading.id.write(to: &writer)
      heading.text.write(to: &writer)
    }
    self.init(of: writer.bytes)
  }
}
