/// A place in a text: what a message points at.
package struct SourceLocation: Sendable {
  package let file: SourceFile
  /// Counted from 1.
  package let line: Int
  /// Counted from 1, in Unicode scalars.
  package let column: Int
  /// How many scalars the caret underlines; at least 1.
  package let length: Int

  package init(file: SourceFile, line: Int, column: Int, length: Int = 1) {
    self.file = file
    self.line = max(1, line)
    self.column = max(1, column)
    self.length = max(1, length)
  }

  /// `path:line:column`.
  package var description: String { "\(file.path):\(line):\(column)" }
}

extension SourceLocation: Equatable {
  package static func == (left: SourceLocation, right: SourceLocation) -> Bool {
    left.file.path == right.file.path && left.line == right.line && left.column == right.column
  }
}

extension SourceLocation: Comparable {
  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file.path, left.line, left.column) < (right.file.path, right.line, right.column)
  }
}
