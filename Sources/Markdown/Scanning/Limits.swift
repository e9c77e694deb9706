/// Bounds that no honest text meets; they keep the parser's worst cases to a second or so.
enum Limits {
  /// Block quotes and lists inside one another.
  static let depth = 50
  static let lineBytes = 20_000
  /// Lines without a blank one between them.
  static let paragraphBytes = 100_000
  static let tableCells = 20_000
  /// Problems that are told of one text.
  static let problems = 100
}
