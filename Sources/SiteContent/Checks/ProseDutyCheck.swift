import Diagnostics
import Markdown

extension DiagnosticCode {
  package static let proseWithoutSource = DiagnosticCode("prose-without-source")
}

/// Outside of the lists of duties too, a paragraph, bullet or table row that says what an agency may
/// or must do leads to the law: to a provision, a rule, a decision, a checked claim or a page that
/// tells more.
enum ProseDutyCheck {
  private static let kinds: Set<PageKind> = [.scenario, .explainer, .faq]
  private static let schemes: Set<String> = ["cite", "rule", "decision", "claim", "page"]

  static func run(
    _ draft: PageDraft, words: DutyWords?, count: inout DutyCount, problems: inout [Diagnostic]
  ) {
    guard let words, draft.language.isDefault, kinds.contains(draft.kind) else { return }
    let body = draft.body
    for passage in body.passages {
      if let callout = passage.callout, DutyCheck.fitting[body.callouts[callout].kind] != nil {
        continue
      }
      guard let duty = words.firstDuty(in: passage.words) else { continue }
      count.inProse += 1
      if body.links[passage.links].contains(where: { schemes.contains($0.scheme ?? "") }) {
        count.tiedInProse += 1
      } else {
        problems.append(
          Diagnostic(
            .proseWithoutSource,
            "this passage says what somebody may or must do, but leads to no law: \"\(duty)\"",
            at: passage.location,
            help: ["add a link such as [§ 7284.6(a)](cite:gov-7284.6/a), or say it otherwise"]))
      }
    }
  }
}
