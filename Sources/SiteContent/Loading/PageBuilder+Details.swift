import Diagnostics
import StrictYAML

extension PageBuilder {
  /// What only pages of its kind have.
  func details(
    _ draft: PageDraft, _ texts: TextResolver, problems: inout [Diagnostic]
  ) -> Page.Details {
    let map = draft.map
    switch draft.kind {
    case .scenario:
      let short = map.requiredText("short", problems: &problems) ?? ""
      Limits.check(
        Limits.words(short), Limits.shortWords, "the line for the home page",
        at: map["short"]?.location, in: draft.language, problems: &problems)
      return .scenario(
        place: map.requiredText("place", problems: &problems) ?? "", short: short)
    case .questionnaire:
      return .questionnaire(id: map.requiredText("questionnaire", problems: &problems) ?? "")
    case .source:
      return .source(
        SourceReader(
          texts: texts, index: index, notes: draft.translation?.notes ?? [:], notices: notices,
          law: laws.texts[draft.id], isLawUnreadable: laws.unreadable.contains(draft.id)
        ).read(map, problems: &problems))
    case .article:
      return .article(
        ArticleReader(
          texts: texts, notes: draft.translation?.notes ?? [:], notices: notices
        ).read(map, problems: &problems))
    case .explainer:
      return .illustrated(illustrations(draft, problems: &problems))
    case .card, .poster:
      return .sheet(
        SheetPlanReader(index: index).read(map, in: draft.language, problems: &problems))
    default:
      return .plain
    }
  }

  private func illustrations(
    _ draft: PageDraft, problems: inout [Diagnostic]
  ) -> IllustrationPlan {
    let map = draft.map
    let chart = map.text("chart", problems: &problems)
    if let chart, !index.decisions.contains(chart),
      !index.cannotKnow(.rules, in: draft.language.code)
    {
      problems.append(
        Diagnostic(
          .unknownDecision, "no rule file has a decision \"\(chart)\"", at: map["chart"]?.location,
          help: NearMiss.help(for: chart, in: index.decisions)))
    }
    return IllustrationPlan(
      chart: chart, timeline: map.texts("timeline", problems: &problems))
  }
}
