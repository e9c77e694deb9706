import Diagnostics
import RuleBook
import SiteContent
import Templates

extension DiagnosticCode {
  package static let unknownQuestionnaire = DiagnosticCode("unknown-questionnaire")
}

/// Makes the part of a questionnaire page that comes from the rules.
struct QuestionnaireView {
  let context: PageContext
  let id: String
  let file: SourceFile
  let script: String
  let rules: [String: CompiledRules]

  func record(problems: inout [Diagnostic]) -> ViewRecord? {
    guard let (book, questionnaire) = found, let compiled = rules[book.id] else {
      let known = context.site.rules.flatMap { $0.questionnaires.map(\.id) }
      problems.append(
        Diagnostic(
          .unknownQuestionnaire, "no rule file has a questionnaire \"\(id)\"",
          at: file.location(of: id, inLine: line), help: NearMiss.help(for: id, in: known)))
      return nil
    }
    let page = QuestionnairePage(
      questionnaire: questionnaire, rules: compiled, words: context.content.strings,
      links: links(book), asOf: context.long(compiled.asOf))
    for key in page.missingWords {
      problems.append(
        Diagnostic(
          .missingString, "questionnaire-strings.yaml lacks \"\(key)\"", at: nil,
          help: ["add a line \"\(key): …\""]))
    }
    var values: [String: ViewValue] = [
      "exit": .text(context.string("q_exit")), "json": .json(page.json), "script": .script(script),
      "steps": .html(page.steps),
    ]
    if let exit = context.site.settings.quickExit.flatMap({ context.site.index.addressesByID[$0] }) {
      values["exit_url"] = .url(exit.url)
    }
    return ViewRecord(QuestionnaireSchema.app, values)
  }

  private var found: (RuleBook, RuleBook.Questionnaire)? {
    for book in context.site.rules {
      if let questionnaire = book.questionnaire(id) { return (book, questionnaire) }
    }
    return nil
  }

  /// The line of the page's file that names the questionnaire.
  private var line: Int {
    (1...max(1, file.lineStarts.count)).first {
      file.line($0)?.hasPrefix("questionnaire:") == true
    } ?? 1
  }

  private func links(_ book: RuleBook) -> QuestionnaireLinks {
    let context = context
    let citations = CitationLinks(context: context, book: book)
    return QuestionnaireLinks(
      decision: { context.links.decisionURL($0) },
      citation: { citations.link($0) },
      phrase: { context.content.phrases[$0] ?? $0 })
  }
}
