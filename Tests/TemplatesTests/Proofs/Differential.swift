import Templates
import TestSupport

/// A random template with its partials, a view, and data: within what all Mustache engines agree on.
///
/// Left out on purpose, because swift-mustache 2.1.1 departs from the specification or from our
/// stricter rules there: sections over empty text, an inner absent field that shadows an outer one,
/// indented partials with lists at the start of a line, tags whose two ends are not both alone on
/// their lines or both within one, and blocks whose first line is indented.
struct Differential {
  var random: SeededRandom
  private(set) var files: [String: String] = [:]
  private(set) var schema = ViewSchema("page", [])
  private var names = 0

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    schema = makeSchema(depth: 0)
    files["page"] = makePage()
  }

  // MARK: - Views

  /// Names are unique over all records, so that both engines find the same one.
  private mutating func makeSchema(depth: Int) -> ViewSchema {
    var fields: [(String, ViewType)] = []
    for _ in 0..<random.below(4) + 2 {
      names += 1
      let name = random.pick(["a", "title", "x-y", "Name", "n_1"]) + "\(names)"
      let type: ViewType =
        switch random.below(depth < 3 ? 10 : 6) {
        case 0..<3: .text
        case 3: .html
        case 4: .flag
        case 5: .texts
        case 6, 7: .record(makeSchema(depth: depth + 1))
        default: .list(makeSchema(depth: depth + 1))
        }
      fields.append((name, type))
    }
    return ViewSchema("view\(names)", fields)
  }

  // MARK: - Templates

  private mutating func makePage() -> String {
    var context = Context(schemas: [schema])
    if random.chance(40) {
      files["base"] = makeBase(&context)
      var blocks = ""
      for block in ["one", "two", "three"] where random.chance(60) {
        blocks +=
          random.chance(50)
          ? "{{$\(block)}}\n<hr>\n\(makeLines(context, 3)){{/\(block)}}\n"
          : "{{$\(block)}}\(makeInline(context, 2)){{/\(block)}}\n"
      }
      return makeLines(context, 2) + "{{<base}}\n\(blocks){{/base}}\n" + makeLines(context, 2)
    }
    return makeLines(context, 6)
  }

  private mutating func makeBase(_ context: inout Context) -> String {
    var text = makeLines(context, 2)
    for block in ["one", "two", "three"] {
      text +=
        random.chance(50)
        ? "{{$\(block)}}\n<hr>\n\(makeLines(context, 2)){{/\(block)}}\n"
        : "<\(block)>{{$\(block)}}\(makeInline(context, 2)){{/\(block)}}</\(block)>\n"
    }
    return text
  }

  /// What may be named at a place.
  struct Context {
    var schemas: [ViewSchema]
    var hasItem = false
    var depth = 0
    var partials = true

    /// The other engine has an empty list as innermost value here.
    var inverted: Context {
      var result = self
      result.hasItem = false
      return result
    }

    func opening(_ type: ViewType) -> Context {
      var result = self
      result.depth += 1
      switch type {
      case .record(let schema), .list(let schema):
        result.schemas.append(schema)
        result.hasItem = false
      case .texts, .text: result.hasItem = true
      default: break
      }
      return result
    }
  }

  private mutating func makeLines(_ context: Context, _ most: Int) -> String {
    (0..<random.below(most) + 1).map { _ in makeLine(context) }.joined()
  }

  private mutating func makeLine(_ context: Context) -> String {
    let indent = String(repeating: " ", count: random.below(4))
    switch random.below(context.depth < 4 ? 12 : 6) {
    case 0: return random.pick(["\n", "  \n", "plain } text { here\n", "é ü — 法\n"])
    case 1: return "\(indent){{! a comment\(random.chance(30) ? "\n over lines" : "") }}\n"
    case 2..<6: return "\(indent)<p>\(makeInline(context, 4))</p>\n"
    case 6, 7:
      guard let (name, type) = pickOpenable(context) else { return "-\n" }
      let sigil = random.chance(70) ? "#" : "^"
      let inner = sigil == "#" ? context.opening(type) : context.inverted
      return "\(indent){{\(sigil)\(name)}}\n\(makeLines(inner, 3))\(indent){{/\(name)}}\n"
    case 8 where context.partials:
      return "\(indent){{> \(makeIndentablePartial(context))}}\n"
    case 9 where context.partials:
      var inner = context
      inner.partials = false
      let name = "p\(files.count)"
      files[name] = makeLines(inner, 3)
      return "{{>\(name)}}\n"
    case 10:
      return "{{=<% %>=}}\n\(indent)<b><%\(pickText(context) ?? "! none ")%></b>\n<%={{ }}=%>\n"
    default: return "\(indent)x \(makeInline(context, 2))\n"
    }
  }

  /// Lines that begin with fixed text and have no lists.
  private mutating func makeIndentablePartial(_ context: Context) -> String {
    var text = ""
    for _ in 0..<random.below(3) + 1 {
      text += random.pick(["<i>", "  <i>", "\t| "])
      if let name = pickText(context) { text += "{{\(name)}}" }
      text += "</i>\n"
    }
    let name = "q\(files.count)"
    files[name] = text
    return name
  }

  private mutating func makeInline(_ context: Context, _ most: Int) -> String {
    var text = random.pick(["", "t", "a b", "\u{2013}"])
    for _ in 0..<random.below(most) + 1 {
      switch random.below(context.depth < 4 ? 8 : 5) {
      case 0..<4:
        if let name = pickText(context) {
          text += random.pick(["{{\(name)}}", "{{ \(name) }}", "<i title=\"{{\(name)}}\">i</i>"])
        }
      case 4:
        if let name = pickHTML(context) { text += random.pick(["{{{\(name)}}}", "{{&\(name)}}"]) }
      case 5 where context.partials:
        var inner = context
        inner.partials = false
        let name = "r\(files.count)"
        files[name] = makeInline(inner, 2)
        text += "{{> \(name)}}"
      default:
        guard let (name, type) = pickOpenable(context) else { continue }
        text += "{{#\(name)}}\(makeInline(context.opening(type), 2)){{/\(name)}}"
        if random.chance(40) {
          text += "{{^\(name)}}\(makeInline(context.inverted, 2)){{/\(name)}}"
        }
      }
      text += random.pick(["", " ", ".", "</b>", " & "])
    }
    return text + "."
  }

  // MARK: - Names

  private mutating func pickText(_ context: Context) -> String? {
    let names = paths(context) { if case .text = $0 { true } else { false } }.map(\.0)
    let all = context.hasItem ? names + ["."] : names
    return all.isEmpty ? nil : random.pick(all)
  }

  private mutating func pickHTML(_ context: Context) -> String? {
    let names = paths(context) { $0 == .html }.map(\.0)
    return names.isEmpty ? nil : random.pick(names)
  }

  private mutating func pickOpenable(_ context: Context) -> (String, ViewType)? {
    let names = paths(context) { $0 != .html }
    return names.isEmpty ? nil : random.pick(names)
  }

  private func paths(
    _ context: Context, where matches: (ViewType) -> Bool
  ) -> [(String, ViewType)] {
    var found: [(String, ViewType)] = []
    func visit(_ schema: ViewSchema, _ prefix: String) {
      for field in schema.fields {
        if matches(field.type) { found.append((prefix + field.name, field.type)) }
        if case .record(let inner) = field.type { visit(inner, prefix + field.name + ".") }
      }
    }
    for schema in context.schemas { visit(schema, "") }
    return found
  }
}
