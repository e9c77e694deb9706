import Diagnostics
import SiteRendering

extension DiagnosticCode {
  package static let overBudget = DiagnosticCode("over-budget")
}

/// Whether pages keep the budget of their kind.
package enum WeightCheck {
  /// Warnings where a page is too heavy, with what makes it so.
  package static func problems(_ weight: PageWeight, of file: OutputFile) -> [Diagnostic] {
    let budget = weight.budget
    var problems: [Diagnostic] = []
    if weight.bytes > budget.bytes {
      let parts = PagePart.heaviest(of: file, weighing: weight.bytes, count: 4)
      problems.append(
        warning(
          "\(weight.path) has \(weight.bytes) bytes with gzip, and pages of kind "
            + "\"\(weight.kind.rawValue)\" may have \(budget.bytes)",
          help: [
            "what weighs most: "
              + parts.map { "\($0.name) \($0.bytes)" }.joined(separator: ", ")
          ]))
    }
    if weight.page.script > budget.script {
      problems.append(
        warning(
          "\(weight.path) runs \(weight.page.script) bytes of script, and pages of kind "
            + "\"\(weight.kind.rawValue)\" may run \(budget.script)",
          help: ["say it in HTML"]))
    }
    if weight.page.requests > budget.requests {
      problems.append(
        warning(
          "\(weight.path) makes browsers fetch \(weight.page.requests) files, and pages of kind "
            + "\"\(weight.kind.rawValue)\" may need \(budget.requests)",
          help: ["put into the page what it needs"]))
    }
    return problems
  }

  private static func warning(_ message: String, help: [String]) -> Diagnostic {
    Diagnostic(.overBudget, message, at: nil, severity: .warning, help: help)
  }
}
