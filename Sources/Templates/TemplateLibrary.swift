import Diagnostics
import Synchronization

/// All templates of a site, read and ready to be compiled for views.
package struct TemplateLibrary: Sendable {
  private let templates: [String: ParsedTemplate]
  private let requested = RequestedNames()

  /// Reads the files; a template's name is its file name without folder and `.mustache`.
  ///
  /// - Parameter problems: gets all faults of form, whether or not a page uses the template.
  package static func load(
    _ files: [SourceFile], problems: inout [Diagnostic]
  ) -> TemplateLibrary {
    var templates: [String: ParsedTemplate] = [:]
    for file in files.sorted(by: { $0.path < $1.path }) {
      let name = Self.name(of: file)
      if let first = templates[name] {
        problems.append(
          Diagnostic(
            .duplicateTemplate, "there are two templates \"\(name)\"",
            at: file.location(atByte: 0),
            notes: [Diagnostic.Note("the first is here", at: first.file.location(atByte: 0))],
            help: ["rename one of them: folders are not part of a template's name"]))
      } else if let offset = file.firstInvalidByte {
        problems.append(
          Diagnostic(
            .notUTF8, "this is not UTF-8", at: file.location(atByte: offset),
            help: ["save the file in UTF-8"]))
        templates[name] = ParsedTemplate.unreadable(file, name: name)
      } else {
        templates[name] = ParsedTemplate.parse(file, name: name, problems: &problems)
      }
    }
    return TemplateLibrary(templates: templates)
  }

  private init(templates: [String: ParsedTemplate]) {
    self.templates = templates
  }

  /// The names of all templates, in alphabetical order.
  package var names: [String] { templates.keys.sorted() }

  /// Compiles a template for a view. All checks happen here; rendering cannot fail.
  ///
  /// - Parameter problems: gets what is wrong; a fault that is in it already, because another page
  ///   shares the partial, is not added again.
  /// - Returns: nil if anything is wrong.
  package func compile(
    _ name: String, schema: ViewSchema, problems: inout [Diagnostic]
  ) -> CompiledTemplate? {
    requested.insert(name)
    guard let template = templates[name] else {
      problems.append(
        Diagnostic(
          .unknownTemplate, "there is no template \"\(name)\" for the view \(schema.name)",
          at: nil, help: NearMiss.help(for: name, in: templates.keys)))
      return nil
    }
    var compiler = TemplateCompiler(templates, problems: problems)
    compiler.compile(template, schema: schema)
    problems = compiler.problems
    guard compiler.isSound else { return nil }
    return CompiledTemplate(
      name: name, schema: schema, parts: compiler.parts.sorted(), program: compiler.program)
  }

  /// A warning for each template that no template compiled so far reaches.
  ///
  /// Empty where a template is not readable: what it would have used is not known.
  package var unused: [Diagnostic] {
    guard templates.values.allSatisfy(\.isSound) else { return [] }
    var reached: Set<String> = []
    var waiting = Array(requested.names)
    while let name = waiting.popLast() {
      guard reached.insert(name).inserted, let template = templates[name] else { continue }
      waiting += template.references
    }
    return templates.values.filter { !reached.contains($0.name) }.map { template in
      Diagnostic(
        .unusedTemplate, "no page uses the template \"\(template.name)\"",
        at: template.file.location(atByte: 0), severity: .warning,
        help: ["remove it, or put it in with {{> \(template.name)}}"])
    }.sortedAndUnique()
  }

  /// The name under which pages and templates ask for a file.
  package static func name(of file: SourceFile) -> String {
    let last =
      file.path.utf8.split(separator: UInt8(ascii: "/")).last.flatMap(String.init) ?? file.path
    return last.hasSuffix(".mustache") ? String(last.dropLast(".mustache".count)) : last
  }
}

/// Which templates were asked for; shared by the copies of a library, on any thread.
private final class RequestedNames: Sendable {
  private let stored = Mutex<Set<String>>([])

  var names: Set<String> { stored.withLock { $0 } }

  func insert(_ name: String) {
    stored.withLock { _ = $0.insert(name) }
  }
}

extension SourceFile {
  /// The offset of the first byte that is not part of UTF-8; nil in sound files.
  fileprivate var firstInvalidByte: Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &rest) { offset += scalar.count }
    return offset
  }
}
