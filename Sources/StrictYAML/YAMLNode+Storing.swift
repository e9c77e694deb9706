import Diagnostics
import Storage

/// A value as bytes, without the file that it stands in.
extension YAMLNode {
  package func write(to writer: inout ByteWriter) {
    location.write(to: &writer)
    switch content {
    case .scalar(let text, let isPlain):
      writer.write(byte: isPlain ? 1 : 0)
      text.write(to: &writer)
    case .list(let items):
      writer.write(byte: 2)
      items.count.write(to: &writer)
      for item in items { item.write(to: &writer) }
    case .map(let entries):
      writer.write(byte: 3)
      entries.count.write(to: &writer)
      for entry in entries {
        entry.key.write(to: &writer)
        entry.keyLocation.write(to: &writer)
        entry.value.write(to: &writer)
      }
    }
  }

  /// Nil where the bytes are not what `write` made.
  package init?(from reader: inout ByteReader, in file: SourceFile) {
    self.init(from: &reader, in: file, depth: 0)
  }

  private init?(from reader: inout ByteReader, in file: SourceFile, depth: Int) {
    guard depth <= YAMLContext.deepest,
      let location = SourceLocation(from: &reader, in: file), let form = reader.variable()
    else { return nil }
    let content: Content?
    switch form {
    case 0, 1: content = String(from: &reader).map { .scalar($0, isPlain: form == 1) }
    case 2:
      content = reader.list { YAMLNode(from: &$0, in: file, depth: depth + 1) }.map(Content.list)
    case 3:
      content = reader.list { reader -> Entry? in
        guard let key = String(from: &reader),
          let place = SourceLocation(from: &reader, in: file),
          let value = YAMLNode(from: &reader, in: file, depth: depth + 1)
        else { return nil }
        return Entry(key: key, keyLocation: place, value: value)
      }.map(Content.map)
    default: content = nil
    }
    guard let content else { return nil }
    self.init(content: content, location: location)
  }
}
