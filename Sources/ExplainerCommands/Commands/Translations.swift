import ArgumentParser
import Diagnostics
import SiteContent

/// `explainer translations`: what each language lacks or has too old; and what people record of it.
struct Translations: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translations",
    abstract: "List what translations lack or have too old, and record what people did about it.",
    discussion: """
      Parts are named CODE, CODE/FILE, FILE or CODE/FILE#SECTION, such as es/scenarios/jail.md#ice; \
      "all" is everything. Without a part, the list is of every language.

      A changed sentence of the default language counts as a changed meaning: readers see that \
      section in the default language until somebody translates it and says --mark, or says \
      --wording because the meaning is the same.
      """)

  enum Action: String, EnumerableFlag {
    case mark, wording, meaning, forget

    static func help(for value: Action) -> ArgumentHelp? {
      switch value {
      case .mark: "Record that the parts translate what the default language says now."
      case .wording: "Record that what changed since the last mark changed no meaning."
      case .meaning: "Take that back."
      case .forget: "Remove the marks of the parts."
      }
    }
  }

  @Argument(help: "Which languages, files or sections.")
  var parts: [String] = []

  @OptionGroup var options: SitePlace

  @Flag(exclusivity: .exclusive)
  var action: Action?

  @Option(
    name: .long, help: ArgumentHelp("With --mark: who checked the parts.", valueName: "name"))
  var reviewedBy: String?

  @Flag(name: .long, help: "With --mark: also parts that nobody changed since their last mark.")
  var unchanged = false

  @Flag(name: .long, help: "List with status 1 if there is anything to do.")
  var strict = false

  @Option(name: .long, help: "How the list is printed: text or json.")
  var format: Format = .text

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  func run() throws {
    var problems: [Diagnostic] = []
    guard let site = options.load(problems: &problems) else {
      Console.show(problems, as: .text)
      throw ExitStatus.problems
    }
    let codes = site.languages.dropFirst().map(\.language.code)
    let chosen = parts.map { TranslationPart($0, languages: codes) }
    if let action {
      guard !chosen.isEmpty else {
        Console.error("error: name the parts to record, such as es/now.md, or \"all\"")
        throw ExitStatus.usage
      }
      try record(action, chosen, in: site)
    } else {
      try list(chosen, in: site)
    }
  }

  private func list(_ chosen: [TranslationPart], in site: Site) throws {
    var problems: [Diagnostic] = []
    let pages = TranslationOrder.pages(
      in: SiteFolder(root: options.site), source: site.settings.defaultLanguage.code,
      core: site.settings.core, problems: &problems)
    let reports = site.languages.dropFirst().filter { content in
      chosen.isEmpty
        || chosen.contains { $0.language ?? content.language.code == content.language.code }
    }.map { content in
      TranslationReport(content, pages: pages).choosing { section in
        chosen.isEmpty || chosen.contains { $0.holds(section, in: content.language.code) }
      }
    }
    switch format {
    case .text:
      Console.output(reports.map { TranslationList(report: $0).text }.joined(separator: "\n\n"))
    case .json: Console.output(TranslationList.json(reports))
    }
    if strict, reports.contains(where: { !$0.open.isEmpty }) { throw ExitStatus.problems }
  }

  private func record(_ action: Action, _ chosen: [TranslationPart], in site: Site) throws {
    let recorder = MarkRecorder(
      root: options.site,
      action: {
        switch action {
        case .mark: .mark(day: options.day, reviewedBy: reviewedBy, unchanged: unchanged)
        case .wording: .wording
        case .meaning: .meaning
        case .forget: .forget
        }
      }())
    var found = 0
    for content in site.languages.dropFirst() {
      let code = content.language.code
      let sections = content.sections.filter { section in
        chosen.contains { $0.holds(section, in: code) }
      }
      found += sections.count
      try recorder.record(sections, of: code)
    }
    guard found > 0 else {
      Console.error("error: no translation has these parts; see \"explainer translations\"")
      throw ExitStatus.usage
    }
    Console.output(
      "\(Console.counted(recorder.changed, "mark")) written, of \(Console.counted(found, "section"))"
    )
    for refusal in recorder.refused { Console.error("not recorded: \(refusal)") }
    if !recorder.refused.isEmpty { throw ExitStatus.problems }
  }
}
