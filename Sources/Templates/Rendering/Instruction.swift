/// Where a value is found at run time: a frame, a slot in it, and slots within inner records.
///
/// It holds plain numbers only, so that reading an instruction counts no references.
struct Reference: Sendable, Equatable {
  /// Counted from the outermost record.
  let frame: Int32
  let slot: Int32
  /// For dotted names the index of the further slots in `Program.paths`; else -1.
  let path: Int32
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
  case text(start: Int32, end: Int32)
  case print(Reference, Printing)
  /// Goes on at `otherwise` unless the value is truthy.
  case when(Reference, otherwise: Int32)
  /// Goes on at `otherwise` if the value is truthy.
  case unless(Reference, otherwise: Int32)
  /// Runs what follows, up to `end`, with the record or text as innermost frame, if it is truthy.
  case with(Reference, end: Int32)
  /// Runs what follows, up to `end`, once for each element, which is the innermost frame.
  case each(Reference, end: Int32)
}
