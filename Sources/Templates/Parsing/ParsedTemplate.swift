import Diagnostics

/// One template file, read but not yet checked against a view.
final class ParsedTemplate: Sendable {
  /// The file's name without folder and `.mustache`.
  let name: String
  let file: SourceFile
  let nodes: [TemplateNode]
  /// The partials and parents it names.
  let references: Set<String>
  /// False after errors; the tree is then for names only.
  let isSound: Bool

  private init(
    name: String, file: SourceFile, nodes: [TemplateNode], references: Set<String>, isSound: Bool
  ) {
    self.name = name
    self.file = file
    self.nodes = nodes
    self.references = references
    self.isSound = isSound
  }

  /// A template that is there and cannot be read, so that its name is known.
  static func unreadable(_ file: SourceFile, name: String) -> ParsedTemplate {
    ParsedTemplate(name: name, file: file, nodes: [], references: [], isSound: false)
  }

  /// Reads a file; all its faults of form are reported at once.
  static func parse(
    _ file: SourceFile, name: String, problems: inout [Diagnostic]
  ) -> ParsedTemplate {
    var lexer = TemplateLexer(file)
    lexer.run()
    var builder = TreeBuilder(file)
    builder.build(lexer.tokens)
    // A tag that could not be read leaves its partner alone; that is no second fault.
    let found = lexer.problems.isEmpty ? builder.problems : lexer.problems
    problems += found
    return ParsedTemplate(
      name: name, file: file, nodes: builder.nodes, references: builder.references,
      isSound: !found.hasErrors)
  }
}
