import Diagnostics

/// Compiles one template for one view: puts in partials and blocks, finds the slots of names, and
/// checks each name, type and place.
struct TemplateCompiler {
  /// More than any page needs; partials in partials can double with each level.
  static let largestArena = 8 << 20
  static let mostSteps = 1 << 18

  let templates: [String: ParsedTemplate]
  var program = Program()
  var state = HTMLState()
  /// The templates that became part of this one.
  var parts: Set<String> = []
  /// Whether the next line's indentation is left out, because its line has begun already.
  var swallowsLineStart = false
  private(set) var problems: [Diagnostic]
  private(set) var isSound = true
  private(set) var isStopped = false
  /// How many pieces of templates were read.
  private var steps = 0
  /// Where the text last left the state `data`.
  private var opener: SourceLocation?

  /// - Parameter problems: what was found before; the same fault is not reported again.
  init(_ templates: [String: ParsedTemplate], problems: [Diagnostic]) {
    self.templates = templates
    self.problems = problems
  }

  mutating func compile(_ template: ParsedTemplate, schema: ViewSchema) {
    parts.insert(template.name)
    guard template.isSound else { return fail() }
    let step = Place.Step(name: template.name, tag: nil)
    let place = Place(template: template, scope: Scope(schema), steps: [step])
    compile(template.nodes, at: place)
    guard state.mode != .data, isSound else { return }
    report(
      Diagnostic(
        .unfinishedHTML, "the page of \"\(template.name)\" ends \(state.description)",
        at: opener ?? template.file.location(atByte: 0),
        help: ["finish the tag, the quotation mark or the comment that begins here"]))
  }

  // MARK: - Nodes

  mutating func compile(_ nodes: [TemplateNode], at place: Place) {
    var index = 0
    while index < nodes.count, !isStopped {
      countStep(at: place)
      switch nodes[index] {
      case .text(let range): text(range, at: place)
      case .lineStart(let offset): lineStart(offset, at: place)
      case .variable(let name, let isRaw, let span):
        variable(name, isRaw: isRaw, span: span, at: place)
      case .section(let section):
        if index + 1 < nodes.count, case .section(let next) = nodes[index + 1],
          next.name == section.name, next.isInverted != section.isInverted
        {
          sections(section, next, at: place)
          index += 1
        } else {
          sections(section, nil, at: place)
        }
      case .partial(let partial): include(partial, at: place)
      case .parent(let parent): include(parent, at: place)
      case .block(let block): expand(block, at: place)
      }
      index += 1
    }
  }

  // MARK: - Text

  private mutating func text(_ range: Range<Int>, at place: Place) {
    swallowsLineStart = false
    let bytes = place.template.file.bytes[range]
    let wasData = state.mode == .data
    for (fault, offset) in state.read(bytes) {
      report(fault.diagnostic(at: place.location(offset..<offset + 1)), at: place)
    }
    if state.mode != .data, wasData || bytes.contains(UInt8(ascii: "<")) {
      let offset = bytes.lastIndex(of: UInt8(ascii: "<")) ?? range.lowerBound
      if wasData || opener == nil { opener = place.location(offset..<offset + 1) }
    }
    program.append(text: bytes)
  }

  private mutating func lineStart(_ offset: Int, at place: Place) {
    if swallowsLineStart {
      swallowsLineStart = false
    } else {
      indent(at: place)
    }
  }

  /// Begins a line.
  mutating func indent(at place: Place) {
    if place.indentation.isEmpty { return }
    _ = state.read(place.indentation[...])
    program.append(text: place.indentation[...])
  }

  private mutating func countStep(at place: Place) {
    steps += 1
    guard steps > Self.mostSteps || program.arena.count > Self.largestArena else { return }
    isStopped = true
    report(
      Diagnostic(
        .tooLarge, "the page grows beyond all measure here: partials multiply",
        at: place.template.file.location(atByte: 0)), at: place)
  }

  // MARK: - Problems

  /// Notes that the page cannot be rendered, for a reason that is already reported.
  mutating func fail() { isSound = false }

  /// Reports a problem once, however many pages meet it, with the way to it.
  mutating func report(_ diagnostic: Diagnostic, at place: Place? = nil) {
    if diagnostic.severity == .error { isSound = false }
    let isKnown = problems.contains {
      $0.code == diagnostic.code && $0.location == diagnostic.location
    }
    if isKnown { return }
    problems.append(
      Diagnostic(
        diagnostic.code, diagnostic.message, at: diagnostic.location,
        severity: diagnostic.severity, notes: diagnostic.notes + (place?.notes ?? []),
        help: diagnostic.help))
  }

  /// Where things stood before a stretch that may have to be compiled again.
  struct Mark {
    fileprivate let program: Program.Mark
    fileprivate let problems: Int
    fileprivate let isSound: Bool
    fileprivate let opener: SourceLocation?
  }

  var mark: Mark {
    Mark(program: program.mark, problems: problems.count, isSound: isSound, opener: opener)
  }

  mutating func take(backTo mark: Mark) {
    program.take(backTo: mark.program)
    problems.removeLast(problems.count - mark.problems)
    isSound = mark.isSound
    opener = mark.opener
  }
}
