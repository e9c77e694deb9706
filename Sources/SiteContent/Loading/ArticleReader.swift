import Diagnostics
import StrictYAML

/// Reads the front matter of a news article and its claims.
struct ArticleReader {
  let texts: TextResolver
  var notes: [String: SectionNote] = [:]
  let notices: NoticeWriter

  func read(_ map: YAMLMap, problems: inout [Diagnostic]) -> CheckedArticle {
    let article = map.required("article", problems: &problems).flatMap {
      YAMLMap(
        $0, of: "an article", keys: ["title", "outlet", "date", "kind"], problems: &problems)
    }
    ShownSigns.check(article, ["title", "outlet", "date", "kind"], problems: &problems)
    return CheckedArticle(
      title: article?.text("title", problems: &problems) ?? "",
      outlet: article?.requiredText("outlet", problems: &problems) ?? "",
      date: article?.requiredText("date", problems: &problems) ?? "",
      kind: article?.text("kind", problems: &problems) ?? "",
      claims: map.items("claims", problems: &problems).compactMap {
        claim($0, problems: &problems)
      })
  }

  private func claim(_ node: YAMLNode, problems: inout [Diagnostic]) -> CheckedArticle.Claim? {
    guard
      let map = YAMLMap(
        node, of: "a claim",
        keys: ["id", "claim", "then", "now", "verdict", "because", "evidence"],
        problems: &problems),
      let id = map.requiredText("id", problems: &problems),
      let claim = map.requiredText("claim", problems: &problems),
      let then = map.requiredChoice("then", CheckedArticle.Verdict.self, problems: &problems),
      let now = map.requiredChoice("now", CheckedArticle.Verdict.self, problems: &problems),
      let sentence = map.requiredText("verdict", problems: &problems)
    else { return nil }
    Limits.check(
      Limits.words(claim), Limits.claimWords, "the claim", at: map["claim"]?.location,
      in: texts.links.language, problems: &problems)
    Limits.check(
      Limits.words(sentence), Limits.verdictWords, "the verdict", at: map["verdict"]?.location,
      in: texts.links.language, problems: &problems)
    ShownSigns.check(map, ["claim", "verdict"], problems: &problems)
    return CheckedArticle.Claim(
      id: id, claim: claim, then: then, now: now, sentence: sentence,
      because: notices.inline(
        texts.inline(map["because"], "because", problems: &problems), notes[id]),
      evidence: map.items("evidence", problems: &problems).compactMap {
        evidence($0, problems: &problems)
      },
      cited: map.texts("evidence", problems: &problems),
      isOriginal: notes[id]?.showsOriginal ?? false, location: node.location)
  }

  /// A destination such as `cite:gov-7284.6/a-1-B`, with a label worked out from its target.
  private func evidence(
    _ node: YAMLNode, problems: inout [Diagnostic]
  ) -> CheckedArticle.Evidence? {
    guard let destination = node.readText("evidence", problems: &problems),
      let link = texts.links.resolve(destination, at: node.location, problems: &problems)
    else { return nil }
    return CheckedArticle.Evidence(
      label: texts.links.label(of: destination), url: link.url, language: link.language)
  }
}
