import Diagnostics

/// Whether and how a value of a type may be printed at a place of the HTML.
struct OutputRule {
  struct Refusal: Error {
    let code: DiagnosticCode
    let message: String
    var help: [String] = []
  }

  let type: ViewType
  /// Whether the tag asks for no escaping.
  let isRaw: Bool
  /// As it stands in the tag.
  let name: String

  init(_ type: ViewType, isRaw: Bool, name: String) {
    self.type = type
    self.isRaw = isRaw
    self.name = name
  }

  /// Decides, and takes the state past the value.
  func apply(to state: inout HTMLState) -> Result<Printing, Refusal> {
    if let refusal = refusalOfType { return .failure(refusal) }
    switch state.mode {
    case .data: return inData(state)
    case .rawText: return inRawText(state)
    case .doubleQuoted, .singleQuoted: return inValue(&state)
    case .unquoted, .beforeAttributeValue:
      return refuse(
        .wrongContext, "nothing may be printed into a value without quotes",
        help: ["put the value in quotes: \(attribute(state))=\"{{\(name)}}\""])
    default:
      return refuse(
        .wrongContext, "nothing may be printed \(state.description)",
        help: ["print text between tags or into quoted values; let a flag choose between tags"])
    }
  }

  // MARK: - Places

  private func inData(_ state: HTMLState) -> Result<Printing, Refusal> {
    switch type {
    case .text: asText
    case .html:
      isRaw
        ? .success(.raw)
        : refuse(
          .escapedMarkup, "\"\(name)\" is HTML and would be printed with visible tags",
          help: ["write {{{\(name)}}}"])
    case .url:
      refuse(
        .wrongContext, "an address may be printed only into attributes such as href and src",
        help: ["to show it, let the view give it as text as well"])
    default: misplaced(state)
    }
  }

  private func inRawText(_ state: HTMLState) -> Result<Printing, Refusal> {
    guard state.matched == 0 else {
      return refuse(.wrongContext, "nothing may be printed right behind a \"<\"")
    }
    switch (String(decoding: state.element, as: UTF8.self), type) {
    case ("title", .text), ("textarea", .text): return asText
    case ("style", .style): return asSource(.raw)
    case ("script", .script) where state.scriptKind == .code: return asSource(.raw)
    case ("script", .json) where state.scriptKind == .data: return asSource(.json)
    case ("script", .json):
      return refuse(
        .wrongContext, "JSON may be printed only into scripts of a JSON type",
        help: ["write <script type=\"application/json\">"])
    default: return misplaced(state)
    }
  }

  private func inValue(_ state: inout HTMLState) -> Result<Printing, Refusal> {
    let kind = AttributeKind.of(state.attribute, in: state.element)
    let result: Result<Printing, Refusal>
    switch (kind, type) {
    case (.closed(let reason), _):
      result = refuse(.wrongContext, "nothing may be printed here: \(reason)")
    case (.ordinary, .text), (.either, .text): result = asText
    case (.either, .url) where state.value?.isEmpty == true: result = asText
    case (.address, .url): result = asAddress(state)
    case (.address, .text): result = asAddressPart(state)
    case (_, .url):
      result = refuse(
        .wrongContext, "\"\(attribute(state))\" takes no address",
        help: ["addresses go into attributes such as href and src; or declare a text"])
    default: result = misplaced(state)
    }
    state.value = nil
    state.address.passVariable()
    if state.isMetaContent { state.hasVariableContent = true }
    return result
  }

  private func asAddress(_ state: HTMLState) -> Result<Printing, Refusal> {
    if state.address == .start { return asText }
    return refuse(
      .wrongContext, "an address must stand at the start of its attribute",
      help: ["let the view give the whole address, or declare \"\(name)\" as text"])
  }

  private func asAddressPart(_ state: HTMLState) -> Result<Printing, Refusal> {
    if state.address == .direct {
      return refuse(
        .wrongContext, "nothing may be printed behind \"mailto:\" or \"tel:\"",
        help: ["let the view give the whole address"])
    }
    guard state.address == .start else { return isRaw ? asText : .success(.component) }
    return refuse(
      .wrongContext, "\"\(name)\" is a text, and an address cannot begin with one",
      help: ["declare it as an address, or write fixed text before it, such as \"#\" or \"./\""])
  }

  // MARK: - Ways to print

  private var asText: Result<Printing, Refusal> {
    isRaw
      ? refuse(
        .rawText, "\"\(name)\" is \(type.description) and must not be printed without escaping",
        help: ["write {{\(name)}}"]) : .success(.escaped)
  }

  private func asSource(_ printing: Printing) -> Result<Printing, Refusal> {
    isRaw
      ? .success(printing)
      : refuse(
        .escapedMarkup, "\"\(name)\" is \(type.description) and would be spoilt by escaping",
        help: ["write {{{\(name)}}}"])
  }

  func attribute(_ state: HTMLState) -> String {
    String(decoding: state.attribute, as: UTF8.self)
  }
}
