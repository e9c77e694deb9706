import Diagnostics

extension OutputRule {
  var refusalOfType: Refusal? {
    switch type {
    case .flag:
      Refusal(
        code: .wrongType, message: "\"\(name)\" is a flag and cannot be printed",
        help: ["use it as a section: {{#\(name)}}…{{/\(name)}}"])
    case .texts:
      Refusal(
        code: .wrongType, message: "\"\(name)\" is a list of texts and cannot be printed",
        help: ["print each: {{#\(name)}}{{.}}{{/\(name)}}"])
    case .record(let schema), .list(let schema):
      Refusal(
        code: .wrongType, message: "\"\(name)\" is \(type.description) and cannot be printed",
        help: [
          "open it: {{#\(name)}}…{{/\(name)}}; its fields: \(schema.names.joined(separator: ", "))"
        ])
    default: nil
    }
  }

  func misplaced(_ state: HTMLState) -> Result<Printing, Refusal> {
    let place =
      switch type {
      case .html: "between tags"
      case .json: "into <script type=\"application/json\">"
      case .style: "into <style>"
      case .script: "into <script>"
      case .url: "into attributes such as href and src"
      default: "between tags and into quoted values"
      }
    return refuse(
      .wrongContext,
      "\"\(name)\" is \(type.description) and cannot be printed \(state.description)",
      help: ["it may be printed only \(place)"])
  }

  func refuse(
    _ code: DiagnosticCode, _ message: String, help: [String] = []
  ) -> Result<Printing, Refusal> {
    .failure(Refusal(code: code, message: message, help: help))
  }
}
