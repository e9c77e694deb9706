import Diagnostics
import SiteContent
import Templates

/// What designers wrote, checked and compiled: a template, style sheet and script for each kind of
/// page.
struct SiteDesign: Sendable {
  let catalog: ViewCatalog
  /// The templates as they were written.
  let sources: [SourceFile]
  private let sourcesByKind: [ViewKind: [SourceFile]]
  let templates: [ViewKind: CompiledTemplate]
  let styles: [ViewKind: String]
  let scripts: [ViewKind: String]
  /// The line that tells readers of a copy that it is old.
  let expiryScript: String

  /// Reads `Templates/`. Every template is checked against its view here, before a page is drawn.
  ///
  /// - Parameter stringKeys: the names in `strings.yaml` of the default language, sorted.
  static func load(
    _ folder: SiteFolder, stringKeys: [String], problems: inout [Diagnostic]
  ) -> SiteDesign {
    func files(_ path: String, _ ending: String) -> [SourceFile] {
      folder.texts(under: path, endings: [ending], problems: &problems)
    }
    let inputs = Inputs(
      templates: files("Templates", ".mustache"), styles: files("Templates/styles", ".css"),
      scripts: files("Templates/scripts", ".js"), stringKeys: stringKeys)
    return folder.memory.recall("design", from: inputs, problems: &problems) {
      SiteDesign(inputs, problems: &$0)
    }.value
  }

  /// The templates that a kind of page is drawn with.
  func sources(of kind: ViewKind) -> [SourceFile] { sourcesByKind[kind] ?? [] }

  /// Everything that a design is made from.
  private struct Inputs: Equatable, Sendable {
    let templates: [SourceFile]
    let styles: [SourceFile]
    let scripts: [SourceFile]
    let stringKeys: [String]
  }

  private init(_ inputs: Inputs, problems: inout [Diagnostic]) {
    let catalog = ViewCatalog(stringKeys: inputs.stringKeys)
    let library = TemplateLibrary.load(inputs.templates, problems: &problems)
    let assets = AssetLibrary(styles: inputs.styles, scripts: inputs.scripts)
    var templates: [ViewKind: CompiledTemplate] = [:]
    var styles: [ViewKind: String] = [:]
    var scripts: [ViewKind: String] = [:]
    for kind in ViewKind.allCases {
      templates[kind] = library.compile(
        kind.template, schema: catalog.schema(kind), problems: &problems)
      styles[kind] = assets.style(for: kind, problems: &problems)
      scripts[kind] = assets.script(for: kind, problems: &problems)
    }
    // A template that cannot be read as one has its own message.
    if !problems.hasErrors {
      MarkupCheck.run(
        inputs.templates, ClassCheck(inputs.styles, scripts: inputs.scripts), problems: &problems)
    }
    StyleCheck.run(inputs.styles, problems: &problems)
    ScriptCheck.run(inputs.scripts, problems: &problems)
    expiryScript = assets.script(named: AssetLibrary.expiry, problems: &problems)
    // A misspelt name leaves the template that was meant unused: that is no second fault.
    if !problems.contains(where: { $0.code == .unknownTemplate }) { problems += library.unused }
    if !problems.hasErrors { problems += AssetLibrary.unused(inputs.styles + inputs.scripts) }
    self.sources = inputs.templates
    let named = inputs.templates.map { (name: TemplateLibrary.name(of: $0), file: $0) }
    sourcesByKind = templates.mapValues { template in
      named.filter { template.parts.contains($0.name) }.map(\.file)
    }
    self.catalog = catalog
    self.templates = templates
    self.styles = styles
    self.scripts = scripts
  }
}
