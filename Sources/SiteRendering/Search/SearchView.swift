import Diagnostics
import Search
import SiteContent
import Templates

/// Makes the search page and the list from A to Z.
struct SearchView {
  let context: PageContext
  let script: String
  let shared: SharedSearchIndex

  func values(_ kind: ViewKind, problems: inout [Diagnostic]) -> [String: ViewValue] {
    guard kind == .search else {
      return ["letters": .list(AToZ(context: context, index: shared).letters())]
    }
    let payload = SearchPayload(index: shared.index, content: context.content)
    problems += payload.problems()
    let json = payload.bytes
    shared.rest()
    let list = context.content.pages(of: .aToZ).first
    return [
      "search": .record(
        ViewRecord(
          KindSchemas.search,
          [
            "json": .json(json), "script": .script(script),
            "has_list": .flag(list != nil),
            "list_url": list.map { .url(context.url(to: $0)) } ?? .none,
          ]))
    ]
  }
}
