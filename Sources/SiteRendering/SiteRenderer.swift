import Diagnostics
import RuleBook
import SiteContent
import StrictYAML
import Templates

extension DiagnosticCode {
  package static let viewFault = DiagnosticCode("view-fault")
}

/// Draws a checked site: model and templates in, bytes for every output path out.
package struct SiteRenderer: Sendable {
  private let site: Site
  private let today: CalendarDate
  private let catalog: ViewCatalog
  private let templates: [ViewKind: CompiledTemplate]
  private let styles: [ViewKind: String]
  private let scripts: [ViewKind: String]
  private let compiledRules: [String: CompiledRules]
  private let usage: CitationUsage
  private let statics: [OutputFile]

  /// Checks every template against its view before any page is drawn.
  package init(
    site: Site, folder: SiteFolder, today: CalendarDate, problems: inout [Diagnostic]
  ) {
    self.site = site
    self.today = today
    let keys = Array(site.languages[0].strings.keys)
    let catalog = ViewCatalog(stringKeys: keys)
    self.catalog = catalog
    let files = folder.texts(under: "Templates", endings: [".mustache"], problems: &problems)
    let library = TemplateLibrary.load(files, problems: &problems)
    let assets = AssetLibrary.load(folder, problems: &problems)
    var templates: [ViewKind: CompiledTemplate] = [:]
    var styles: [ViewKind: String] = [:]
    var scripts: [ViewKind: String] = [:]
    for kind in ViewKind.allCases {
      templates[kind] = library.compile(
        kind.template, schema: catalog.schema(kind), problems: &problems)
      styles[kind] = assets.style(for: kind, problems: &problems)
      scripts[kind] = assets.script(for: kind, problems: &problems)
    }
    problems += library.unused
    self.templates = templates
    self.styles = styles
    self.scripts = scripts
    var compiled: [String: CompiledRules] = [:]
    for book in site.rules { compiled[book.id] = book.compile(asOf: today, problems: &problems) }
    self.compiledRules = compiled
    self.usage = CitationUsage(site)
    self.statics = StaticFiles.load(folder, problems: &problems)
  }

  /// Every file of the site, in the order of paths.
  package func render(problems: inout [Diagnostic]) -> [OutputFile] {
    var files = statics
    for content in site.languages {
      let frame = SiteFrame(site: site, content: content, catalog: catalog)
      for page in content.pages {
        guard let kind = ViewKind(page.kind) else { continue }
        if let file = draw(page, as: kind, in: content, frame, problems: &problems) {
          files.append(file)
        }
      }
      if content.pages.contains(where: { $0.kind == .changes }) {
        files.append(AtomFeed(site: site, content: content).file)
      }
      for book in site.rules {
        for decision in book.decisions {
          if let file = draw(decision, of: book, in: content, frame, problems: &problems) {
            files.append(file)
          }
        }
      }
    }
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private func context(_ content: LanguageContent, _ path: String) -> PageContext {
    PageContext(site: site, content: content, today: today, outputPath: path, usage: usage)
  }

  private func draw(
    _ page: Page, as kind: ViewKind, in content: LanguageContent, _ frame: SiteFrame,
    problems: inout [Diagnostic]
  ) -> OutputFile? {
    let context = context(content, page.outputPath)
    var values = PageView(context: context, page: page, kind: kind).values()
    var extraScripts: [String] = []
    if case .questionnaire(let id) = page.details {
      let view = QuestionnaireView(
        context: context, id: id, file: page.file, script: scripts[kind] ?? "",
        rules: compiledRules)
      if let record = view.record(problems: &problems) {
        values["questionnaire"] = .record(record)
        extraScripts = [scripts[kind] ?? ""]
      }
    }
    let identity = PageIdentity(
      id: page.id, kind: kind, title: page.title, description: page.description,
      outputPath: page.outputPath)
    return finish(identity, values, context, frame, scripts: extraScripts, problems: &problems)
  }

  private func draw(
    _ decision: RuleBook.Decision, of book: RuleBook, in content: LanguageContent,
    _ frame: SiteFrame, problems: inout [Diagnostic]
  ) -> OutputFile? {
    let path = "\(content.language.outputFolder)\(LinkIndex.decisionSlug(decision.id)).html"
    let context = context(content, path)
    let usual = decision.usual?.say ?? decision.title
    let identity = PageIdentity(
      id: decision.id, kind: .decision, title: decision.title, description: usual,
      outputPath: path)
    let values = DecisionView(context: context, book: book, decision: decision).values()
    return finish(identity, values, context, frame, scripts: [], problems: &problems)
  }

  private func finish(
    _ identity: PageIdentity, _ own: [String: ViewValue], _ context: PageContext,
    _ frame: SiteFrame, scripts: [String], problems: inout [Diagnostic]
  ) -> OutputFile? {
    guard let template = templates[identity.kind] else { return nil }
    let style = styles[identity.kind] ?? ""
    var values = CommonView(context: context, frame: frame).values(identity)
    values["styles"] = .style(style)
    values["csp"] = .text(ContentPolicy(styles: [style], scripts: scripts).text)
    values.merge(own) { $1 }
    let record = ViewRecord(catalog.schema(identity.kind), values)
    for fault in record.problems {
      problems.append(
        Diagnostic(.viewFault, "\(identity.outputPath) cannot be drawn: \(fault)", at: nil))
    }
    return OutputFile(path: identity.outputPath, bytes: template.render(record))
  }
}
