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
  let rules: QuestionnaireRules

  func record(problems: inout [Diagnostic]) -> ViewRecord? {
    guard let (book, questionnaire) = found else {
      if context.site.index.cannotKnow(.rules, in: context.language.code) { return nil }
      let known = context.site.rules.flatMap { $0.questionnaires.map(\.id) }
      problems.append(
        Diagnostic(
          .unknownQuestionnaire, "no rule file has a questionnaire \"\(id)\"",
          at: file.location(of: id, inLine: line), help: NearMiss.help(for: id, in: known)))
      return nil
    }
    // Rules that do not compile have a message of their own.
    guard let compiled = rules.rules(for: questionnaire, in: book) else { return nil }
    let page = QuestionnairePage(
      questionnaire: questionnaire, rules: compiled, words: context.content.strings,
      links: links(book), asOf: context.long(context.site.settings.lawDate))
    for key in page.missingWords {
      problems.append(
        Diagnostic(
          .missingString,
          "Content/\(context.language.code)/questionnaire-strings.yaml lacks \"\(key)\"",
          at: nil,
          help: ["add a line \"\(key): …\""]))
    }
    var values: [String: ViewValue] = [
      "exit": .text(context.string("q_exit")), "json": .json(Array(page.json.utf8)),
      "script": .script(script),
      "steps": .html(page.steps),
    ]
    values["exit_url"] = exitURL(problems: &problems).map(ViewValue.url) ?? ViewValue.none
    return ViewRecord(QuestionnaireSchema.app, all: values)
  }

  /// Where "leave this page now" leads. A link that leads nowhere would betray the reader, so a
  /// missing one is an error.
  private func exitURL(problems: inout [Diagnostic]) -> String? {
    let settings = context.site.settings
    let known = context.site.index.addressesByID
    if let exit = settings.quickExit.flatMap({ known[$0] }) { return exit.url }
    if context.site.index.cannotKnow(.addresses, in: context.language.code) { return nil }
    problems.append(
      Diagnostic(
        .unknownAddress,
        settings.quickExit.map { "Content/links.yaml has no address \"\($0)\"" }
          ?? "a questionnaire needs \"quick_exit\" in Content/site.yaml",
        at: settings.quickExitLocation ?? file.location(of: "questionnaire", inLine: line),
        help: ["name the id of a neutral page that Content/links.yaml lists"]))
    return nil
  }

  private var found: (RuleBook, RuleBook.Questionnaire)? {
    for book in context.content.rules.books {
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
