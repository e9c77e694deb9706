import RuleBook
import SiteContent

/// Which pages of a language link to a decision or one of its rules, or prove a case of it.
struct RuleMentions: Sendable {
  /// Places of pages by `rule:ID` and `decision:ID`.
  private var places: [String: Set<Int>] = [:]

  init(_ content: LanguageContent) {
    for (place, page) in content.pages.enumerated() {
      for destination in page.body.destinations where Self.isMention(destination) {
        places[destination, default: []].insert(place)
      }
      for proof in page.proves { places["decision:\(proof.decision)", default: []].insert(place) }
    }
  }

  private static func isMention(_ destination: String) -> Bool {
    destination.utf8.starts(with: "rule:".utf8) || destination.utf8.starts(with: "decision:".utf8)
  }

  /// Their places among the language's pages, in order.
  func pages(of decision: RuleBook.Decision) -> [Int] {
    let names = decision.allRules.map { "rule:\($0.id)" } + ["decision:\(decision.id)"]
    return names.reduce(into: Set<Int>()) { $0.formUnion(places[$1] ?? []) }.sorted()
  }
}
