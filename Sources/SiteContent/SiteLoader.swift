import Diagnostics
import RuleBook
import StrictYAML

/// Reads and checks a whole site.
package struct SiteLoader: Sendable {
  package let folder: SiteFolder
  /// What counts as today: for review dates, and for the law's dates where nothing else is said.
  package let today: CalendarDate

  /// - Parameter memory: what earlier builds of this site worked out; a new one but in a preview.
  package init(root: String, today: CalendarDate, memory: BuildMemory = BuildMemory()) {
    self.folder = SiteFolder(root: root, memory: memory)
    self.today = today
  }

  /// The site as far as it can be read, and every problem of it. Nil where there is no site at all.
  package func load(problems: inout [Diagnostic]) -> Site? {
    guard let settingsFile = folder.requiredText(at: "Content/site.yaml", problems: &problems),
      let settings = SiteSettings.load(settingsFile, problems: &problems)
    else { return nil }
    let recalledRules = RuleFolder.recall(folder, problems: &problems)
    let rules = recalledRules.value
    let links = AddressReader.read(
      folder.optionalYAML(at: "Content/links.yaml", problems: &problems), problems: &problems)
    let drafts = settings.languages.map {
      LanguageDraft($0, folder: folder, problems: &problems)
    }
    if let first = drafts.first {
      RequiredPagesCheck.run(first, settings: settingsFile, problems: &problems)
    }
    for draft in drafts { UniquenessCheck.run(draft.drafts, problems: &problems) }
    let index = LinkIndex(
      drafts, rules: rules, links: links, settings: settings, problems: &problems)
    var duties = DutyCount()
    let languages = drafts.map {
      $0.finish(index: index, words: settings.dutyWords, duties: &duties, problems: &problems)
    }
    for content in languages { ReviewCheck.run(content.pages, today: today, problems: &problems) }
    let site = Site(
      settings: settings, languages: languages, rules: rules, rulesNumber: recalledRules.number,
      links: links, index: index, duties: duties)
    RuleChecks(site: site, today: today, memory: folder.memory).run(problems: &problems)
    return site
  }
}
