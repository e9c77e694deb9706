import Diagnostics

/// A place as bytes, without the file that it is in: whoever reads it back knows that.
extension SourceLocation {
  package func write(to writer: inout ByteWriter) {
    for number in [line, column, length] { number.write(to: &writer) }
  }

  package init?(from reader: inout ByteReader, in file: SourceFile) {
    guard let line = Int(from: &reader), let column = Int(from: &reader),
      let length = Int(from: &reader)
    else { return nil }
    self.init(file: file, line: line, column: column, length: length)
  }
}
