import Diagnostics
import RuleBook

/// The script's data as JSON.
///
/// Facts, outcomes, decisions, rules and terms are named by their places in their lists.
///
/// | Key | Holds |
/// |---|---|
/// | `facts` | `c` the choices, `o` the condition under which the fact applies, `p` the value that the law presumes and `a` where it does, `u` 0 where "I don't know" is not offered |
/// | `order` | facts, in the order in which they are asked |
/// | `nodes` | the diagrams of all decisions: a fact, then where each of its values leads |
/// | `terms` | conditions that have a name, each told once |
/// | `decisions` | `r` root of the diagram, `k` facts its rules read, `rules`, `n` unsettled points: a note, then the rules it is about, or the note alone where it is about the decision |
/// | `notes` | the condition under which each unsettled point arises |
/// | `rules` of a decision | `t` outcome or -1 for one that only takes others away, `w` where it applies, `b` the rules that take it away, `s` 1 for exceptions |
/// | `t` | words of the screens |
/// | `due` | the day by which the rules are to be read again |
///
/// Titles, questions, hints, outcomes, advice, rules and unsettled points have their words in the
/// list of steps, and the script reads them there (`StepListHTML`): the page carries them once.
///
/// A reference is a node's number, -1 for what cannot happen, or -2 - n for outcome n. The way to
/// "cannot happen" stays in the diagrams: without it, an answer of "I don't know" would list
/// results that no situation has. Reasons stand in the rule table and not in the terminals, since
/// two rules with one result would else cost a question to tell apart.
struct QuestionnairePayload {
  let model: QuestionnaireModel
  let table: RuleTable
  let links: QuestionnaireLinks

  /// The JSON, without blanks; fit for an HTML script element.
  var text: String {
    var members: [(String, JSONValue?)] = [
      ("facts", .list(model.facts.map { fact($0, table) })),
      ("order", .numbers(model.order)),
      ("nodes", .list(model.diagram.nodes.map(node))),
      ("terms", .list(table.terms)), ("notes", .list(table.notes)),
    ]
    members.append(
      ("decisions", .list(model.decisions.indices.map { decision($0, table) })))
    members.append(
      ("t", .map(wordKeys.map { ($0, .text(model.words($0))) })))
    members.append(("due", model.book.reviewed.map { .text("\($0.next)") }))
    return String(decoding: JSONValue.map(members).bytes, as: UTF8.self)
  }

  private var wordKeys: [String] {
    let hasChoice = model.decisions.count > 1
    let hasPresumption = model.facts.contains { $0.variable.assumedValue != nil }
    return QuestionnaireWords.ofScript.filter { key in
      if key == "assumed" { return hasPresumption }
      return hasChoice || !QuestionnaireWords.ofChoosing.contains(key)
    }
  }

  private func fact(_ fact: QuestionnaireModel.Fact, _ table: RuleTable) -> JSONValue {
    let law = fact.fact.assumption?.citations.map { links.citation($0).label }
    return .map([
      ("c", .list(fact.labels.map(JSONValue.text))),
      ("o", fact.fact.onlyIf.map(table.condition)),
      ("p", fact.variable.assumedValue.map(JSONValue.number)),
      ("a", law.map { .text($0.joined(separator: "; ")) }),
      ("u", fact.fact.offersUnknown ? nil : .number(0)),
    ])
  }

  private func node(_ node: FactDiagram.Node) -> JSONValue {
    .numbers([node.fact] + node.children.map(Self.number))
  }

  private static func number(_ reference: FactDiagram.Reference) -> Int {
    switch reference {
    case .node(let index): index
    case .impossible: -1
    case .outcome(let index): -2 - index
    }
  }

  private func decision(_ index: Int, _ table: RuleTable) -> JSONValue {
    let decision = model.decisions[index]
    let reads = model.reads[index]
    return .map([
      ("r", .number(Self.number(model.diagram.roots[index]))),
      ("k", .numbers(model.order.filter(reads.contains))),
      ("rules", .list(table.rules(of: decision))),
      ("n", .list(table.notes(on: decision))),
    ])
  }
}
