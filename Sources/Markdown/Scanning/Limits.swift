/// Bounds. But for the first, no honest text meets them; they keep the parser's worst cases to a
/// second or so.
enum Limits {
  /// Links to the glossary that the build adds to one text. More would make it restless.
  static let automaticTermLinks = 12
  /// Block quotes and lists inside one another.
  static let depth = 50
  static let lineBytes = 10_000
  /// Lines without a blank one between them.
  static let paragraphBytes = 50_000
  /// Opening brackets without an empty line between them; their cost is quadratic.
  static let paragraphBrackets = 3_000
  static let tableCells = 20_000
  /// A link definition (`[label]: address "title"`): the parser copies it to each use.
  static let definitionBytes = 500
  /// How far a place is searched for.
  static let searchBytes = 4_096
  /// Problems that are told of one text.
  static let problems = 100
}
