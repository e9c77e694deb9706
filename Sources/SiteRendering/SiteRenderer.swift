import Caching
import Diagnostics
import RuleBook
import SiteContent
import Storage
import StrictYAML
import Templates

extension DiagnosticCode {
  package static let viewFault = DiagnosticCode("view-fault")
}

/// Draws a checked site: model and templates in, bytes for every output path out.
package struct SiteRenderer: Sendable {
  let site: Site
  let today: CalendarDate
  let design: SiteDesign
  let compiledRules: [String: CompiledRules]
  let questionnaireRules: QuestionnaireRules
  let usage: MadeOnce<CitationUsage>
  let statics: [OutputFile]
  let icon: PageIcon
  let store: BuildStore?
  let spill: SpillFile?
  let jobs: Int
  /// The security policy of pages without scripts of their own.
  let policies: [ViewKind: String]

  /// Checks every template against its view before any page is drawn.
  ///
  /// - Parameter checked: the design, where it was made already.
  package init(
    site: Site, folder: SiteFolder, today: CalendarDate, design checked: CheckedDesign? = nil,
    problems: inout [Diagnostic]
  ) {
    self.site = site
    self.today = today
    store = folder.store
    spill = folder.spill
    jobs = folder.jobs
    let checked =
      checked ?? CheckedDesign(folder, words: site.languages[0].strings.keys.sorted())
    design = checked.design
    problems += checked.problems
    if !problems.hasErrors { problems += WordsInUse.problems(site, templates: design.sources) }
    compiledRules = Dictionary(
      site.compiledRules.map { ($0.book.id, $0) }, uniquingKeysWith: { first, _ in first })
    questionnaireRules = QuestionnaireRules(compiledRules)
    usage = MadeOnce { CitationUsage(site) }
    self.statics = StaticFiles.load(folder, problems: &problems)
    let scripts = site.settings.expires == nil ? [] : [design.expiryScript]
    let icon = PageIcon(statics)
    self.icon = icon
    policies = Dictionary(
      uniqueKeysWithValues: design.styles.map { kind, style in
        let policy = ContentPolicy(
          styles: [style], scripts: scripts, hasOwnIcon: icon.isHeld(by: kind))
        return (kind, policy.text)
      })
  }

  /// The names of all templates that a kind of page is drawn with.
  func parts(of kind: ViewKind) -> [String] { design.templates[kind]?.parts ?? [kind.template] }

  func context(_ content: LanguageContent, _ path: String) -> PageContext {
    PageContext(site: site, content: content, today: today, outputPath: path, usage: usage)
  }

  func draw(
    _ page: Page, as kind: ViewKind, in content: LanguageContent, _ frame: SiteFrame,
    problems: inout [Diagnostic]
  ) -> OutputFile? {
    let context = context(content, page.outputPath)
    var isReworded = false
    var values = PageView(context: context, page: page, kind: kind).values()
    var extraScripts: [String] = []
    if case .questionnaire(let id) = page.details {
      isReworded = content.rules.isReworded(questionnaire: id)
      let view = QuestionnaireView(
        context: context, id: id, file: page.file, script: design.scripts[kind] ?? "",
        rules: questionnaireRules)
      if let record = view.record(problems: &problems) {
        values["questionnaire"] = .record(record)
        extraScripts = [design.scripts[kind] ?? ""]
      }
    }
    if kind == .search || kind == .aToZ {
      let view = SearchView(
        context: context, script: design.scripts[kind] ?? "", shared: frame.search)
      values.merge(view.values(kind, problems: &problems)) { $1 }
      if kind == .search { extraScripts = [design.scripts[kind] ?? ""] }
    }
    if case .illustrated(let plan) = page.details {
      let view = IllustrationView(
        context: context, page: page, plan: plan, rules: frame.rules)
      values["pictures"] = .list(view.records(problems: &problems))
    }
    let identity = PageIdentity(
      id: page.id, kind: kind, title: page.title, description: page.description,
      outputPath: page.outputPath, foreignTitle: page.foreignTitle, isReviewed: page.isReviewed,
      isFallback: page.isFallback, titleNote: page.titleNote, isReworded: isReworded)
    return finish(identity, values, context, frame, scripts: extraScripts, problems: &problems)
  }

  func draw(
    flyerOf page: Page, in content: LanguageContent, _ frame: SiteFrame, path: String,
    problems: inout [Diagnostic]
  ) -> OutputFile? {
    let context = context(content, path)
    let identity = PageIdentity(
      id: page.id, kind: .flyer, title: context.string("flyer_title", ["title": page.title]),
      description: page.description, outputPath: path, isFallback: page.isFallback)
    return finish(
      identity, SheetView(context: context).flyer(page), context, frame, scripts: [],
      problems: &problems)
  }

  func draw(
    _ decision: RuleBook.Decision, of book: RuleBook, in content: LanguageContent,
    _ frame: SiteFrame, path: String, problems: inout [Diagnostic]
  ) -> OutputFile? {
    let context = context(content, path)
    let identity = PageIdentity(
      id: decision.id, kind: .decision, title: decision.title,
      description: description(of: decision),
      outputPath: path, isReviewed: content.rules.isReviewed(decision: decision.id),
      isReworded: content.rules.isReworded(decision: decision.id))
    let values = DecisionView(
      context: context, book: book, decision: decision, mentions: frame.mentions,
      rules: frame.rules[book.id]
    ).values()
    return finish(identity, values, context, frame, scripts: [], problems: &problems)
  }

  /// The answer in brief, or the question where that is too long: half an answer may lack the
  /// exception that matters.
  private func description(of decision: RuleBook.Decision) -> String {
    guard let brief = decision.brief,
      brief.unicodeScalars.count <= Limits.descriptionCharacters
    else { return decision.title }
    return brief
  }

  func finish(
    _ identity: PageIdentity, _ own: [String: ViewValue], _ context: PageContext,
    _ frame: SiteFrame, scripts: [String], problems: inout [Diagnostic]
  ) -> OutputFile? {
    guard let template = design.templates[identity.kind] else { return nil }
    let style = design.styles[identity.kind] ?? ""
    var values = CommonView(context: context, frame: frame).values(identity)
    values["styles"] = .style(style)
    if let address = icon.address(on: identity.kind) { values["favicon"] = .url(address) }
    let ownScripts = scripts
    var scripts = scripts
    if let expires = site.settings.expires {
      scripts.append(design.expiryScript)
      values["expiry"] = .record(context.expiry(expires, script: design.expiryScript))
    }
    let known = ownScripts.isEmpty ? policies[identity.kind] : nil
    values["csp"] = .text(
      known
        ?? ContentPolicy(
          styles: [style], scripts: scripts, hasOwnIcon: icon.isHeld(by: identity.kind)
        ).text)
    values.merge(own) { $1 }
    let record = ViewRecord(design.catalog.schema(identity.kind), all: values)
    for fault in record.problems {
      problems.append(
        Diagnostic(.viewFault, "\(identity.outputPath) cannot be drawn: \(fault)", at: nil))
    }
    var bytes = template.render(record)
    if let parts = site.moved.parts[identity.outputPath] {
      bytes = MovedParts(path: identity.outputPath, parts: parts)
        .added(to: bytes, problems: &problems)
    }
    let file = OutputFile(path: identity.outputPath, bytes: bytes)
    var requests = 1
    problems += PolicyCheck(file: file, sources: design.sources(of: identity.kind)).problems(
      styles: [style], scripts: scripts, requests: &requests)
    let facts = PageFacts(
      kind: identity.kind, isOriginal: context.language.isDefault,
      script: scripts.reduce(0) { $0 + $1.utf8.count }, requests: requests)
    return OutputFile(path: file.path, bytes: file.bytes, page: facts)
  }
}
