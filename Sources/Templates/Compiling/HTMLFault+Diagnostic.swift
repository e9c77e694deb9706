import Diagnostics

extension HTMLFault {
  func diagnostic(at location: SourceLocation) -> Diagnostic {
    switch self {
    case .unsafeAddress(let scheme):
      Diagnostic(
        .unsafeAddress, "addresses of the scheme \"\(scheme):\" are not allowed", at: location,
        help: ["allowed: \(SafeAddress.schemes.joined(separator: ", ")), or a relative address"])
    case .colonAfterVariable:
      Diagnostic(
        .unsafeAddress, "a \":\" here could make a scheme of what is printed before it",
        at: location, help: ["let the view give the whole address"])
    case .missingBlank:
      Diagnostic(
        .unfinishedHTML, "a blank is missing between two attributes", at: location,
        help: ["begin what a section prints into a tag with a blank: {{#x}} class=\"…\"{{/x}}"])
    case .commentInScript:
      Diagnostic(
        .wrongContext, "\"<!--\" in a script changes where the script ends", at: location)
    case .variableRefresh:
      Diagnostic(
        .wrongContext, "a refresh must not lead to an address that is printed", at: location)
    case .forbiddenAttribute("style"):
      Diagnostic(
        .wrongContext, "a style inside a tag is against the policy of every page", at: location,
        help: ["give the tag a class, and the class its style in Templates/styles/"])
    case .forbiddenAttribute(let name):
      Diagnostic(
        .wrongContext, "\"\(name)\" runs a script inside a tag, against the policy of every page",
        at: location, help: ["add the listener in a script of Templates/scripts/"])
    }
  }
}
