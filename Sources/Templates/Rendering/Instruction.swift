/// Where a value is found at run time: a frame, a slot in it, and slots within inner records.
struct Reference: Sendable, Equatable {
  /// Counted from the outermost record.
  let frame: Int
  let slot: Int
  /// For dotted names the slots behind the first; nearly always empty.
  let path: [Int]
}

/// How a value is printed.
enum Printing: Sendable, Equatable {
  /// A text or address with the five characters of HTML escaped.
  case escaped
  /// A text as one component of an address: all but unreserved characters as `%XX`.
  case component
  /// HTML, a style sheet or a script as it is.
  case raw
  /// JSON with each `<` as `\u003c`.
  case json
}

/// One step of a compiled template. Targets are indices of instructions.
enum Instruction: Sendable, Equatable {
  /// Prints bytes of the arena.
  case text(Range<Int>)
  case print(Reference, Printing)
  /// Goes on at `otherwise` unless the value is truthy.
  case when(Reference, otherwise: Int)
  /// Goes on at `otherwise` if the value is truthy.
  case unless(Reference, otherwise: Int)
  /// Runs what follows, up to `end`, with the record or text as innermost frame, if it is truthy.
  case with(Reference, end: Int)
  /// Runs what follows, up to `end`, once for each element, which is the innermost frame.
  case each(Reference, end: Int)
}
