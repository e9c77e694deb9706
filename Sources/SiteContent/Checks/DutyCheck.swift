import Diagnostics
import Markdown

extension DiagnosticCode {
  package static let dutyWithoutSource = DiagnosticCode("duty-without-source")
  package static let unknownCase = DiagnosticCode("unknown-case")
  package static let unusedCase = DiagnosticCode("unused-case")
  package static let dutyAgainstCase = DiagnosticCode("duty-against-case")
}

/// Each line of a must, must-not or may list names its section, and the case that it names, if any,
/// expects what the list says.
enum DutyCheck {
  /// Outcomes that fit each list.
  static let fitting: [String: Set<String>] = [
    "must-not": ["forbidden"],
    "may": ["optional", "by_warrant", "not_limited"],
    "must": ["required"],
  ]

  static func run(
    _ draft: PageDraft, _ page: Page, words: DutyWords?, problems: inout [Diagnostic]
  ) -> DutyCount {
    var count = DutyCount()
    ProseDutyCheck.run(draft, words: words, count: &count, problems: &problems)
    var used: Set<String> = []
    for callout in draft.body.callouts {
      guard let fitting = fitting[callout.kind] else { continue }
      if callout.items.isEmpty, draft.translation == nil,
        !problems.contains(where: { $0.location == callout.location })
      {
        problems.append(
          Diagnostic(
            .dutyWithoutSource,
            "a box of kind \"\(callout.kind)\" is a list of duties, and this one lists none",
            at: callout.location,
            help: ["begin each duty with a dash: > - Keep … [§ 1(a)](cite:SOURCE/a)"]))
      }
      for item in callout.items {
        count.total += 1
        let cites = item.linkIndices.map { draft.body.links[$0] }
          .filter { $0.destination.hasPrefix("cite:") }
        guard !cites.isEmpty else {
          problems.append(
            Diagnostic(
              .dutyWithoutSource,
              "this line says what an agency may or must do, but names no section",
              at: item.location,
              help: ["end it with a link such as [§ 7284.6(a)](cite:gov-7284.6/a)"]))
          continue
        }
        count.tied += 1
        let names = cites.compactMap(caseName)
        used.formUnion(names.map(\.name))
        for (name, link) in names {
          if check(name, link, callout.kind, fitting, page, draft, problems: &problems) {
            count.proved += 1
          }
        }
      }
    }
    // Links outside of lists may name a case too.
    used.formUnion(draft.body.links.compactMap(caseName).map(\.name))
    for link in draft.body.links where draft.translation == nil {
      guard link.destination.hasPrefix("cite:"), let title = link.title,
        !title.hasPrefix(ProvedCaseReader.titlePrefix)
      else { continue }
      let near = NearMiss.nearest(
        to: title, in: page.proves.map { ProvedCaseReader.titlePrefix + $0.id })
      problems.append(
        Diagnostic(
          .unknownCase, "the words behind this citation, \"\(title)\", name no case",
          at: link.location,
          help: [
            near.map { "did you mean \"\($0)\"?" }
              ?? "write \"proves CASE\", with a case of the page's front matter, or leave them out"
          ]))
    }
    if draft.isBodyUnread { return count }
    for one in page.proves where !used.contains(one.id) && page.kind != .faq {
      problems.append(
        Diagnostic(
          .unusedCase, "no sentence of the page names the case \"\(one.id)\"", at: one.location,
          severity: .warning,
          help: ["name it in a citation: [§ …](cite:… \"proves \(one.id)\")"]))
    }
    return count
  }

  private static func caseName(
    _ link: MarkdownOutput.Link
  ) -> (name: String, link: MarkdownOutput.Link)? {
    guard let title = link.title, title.hasPrefix(ProvedCaseReader.titlePrefix) else { return nil }
    return (String(title.dropFirst(ProvedCaseReader.titlePrefix.count)), link)
  }

  private static func check(
    _ name: String, _ link: MarkdownOutput.Link, _ kind: String, _ fitting: Set<String>,
    _ page: Page, _ draft: PageDraft, problems: inout [Diagnostic]
  ) -> Bool {
    guard let proved = page.proves.first(where: { $0.id == name }) else {
      // A case that could not be read has a message already.
      if let cases = draft.map["proves"], cases.map?.contains(where: { $0.key == name }) ?? true {
        return false
      }
      problems.append(
        Diagnostic(
          .unknownCase, "the page proves no case \"\(name)\"", at: link.location,
          help: NearMiss.help(for: name, in: page.proves.map(\.id))))
      return false
    }
    guard proved.expected.allSatisfy(fitting.contains) else {
      problems.append(
        Diagnostic(
          .dutyAgainstCase,
          "the line stands under \"\(kind)\", but its case expects \(proved.expected.joined(separator: " or "))",
          at: link.location,
          notes: [.init("the case is here", at: proved.expectLocation)],
          help: [
            "move the line, or correct the case: \(kind) needs \(fitting.sorted().joined(separator: " or "))"
          ]))
      return false
    }
    return true
  }
}
