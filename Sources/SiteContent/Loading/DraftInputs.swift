import Diagnostics

/// Everything that the first pass over a page reads.
struct DraftInputs: Equatable, Sendable {
  let file: SourceFile
  let language: Language
  /// The number of the parser, as the memory gives it.
  let parser: Int
  /// What a translation translates, the parser for that, and what is recorded of it.
  var original: SourceFile?
  var originalParser: Int?
  var marks: MarkFile?
}
