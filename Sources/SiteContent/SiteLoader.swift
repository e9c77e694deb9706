import Caching
import Diagnostics
import Parallelism
import RuleBook
import Storage
import StrictYAML

/// Reads and checks a whole site.
package struct SiteLoader: Sendable {
  package let folder: SiteFolder
  /// What counts as today: for review dates, and for the law's dates where nothing else is said.
  package let today: CalendarDate
  /// Codes of languages to read that `site.yaml` does not list yet.
  package let more: [String]

  /// - Parameters:
  ///   - more: codes of languages to read beside those that `site.yaml` lists.
  ///   - memory: what earlier builds of this site worked out; a new one but in a preview.
  ///   - store: what the last build kept, and what this one keeps; nil keeps nothing.
  ///   - spill: where texts lie until they are needed; nil keeps them in memory.
  ///   - jobs: how many processors may work.
  package init(
    root: String, today: CalendarDate, languages more: [String] = [],
    memory: BuildMemory = BuildMemory(), store: BuildStore? = nil, spill: SpillFile? = nil,
    jobs: Int = Parallel.processors
  ) {
    self.folder = SiteFolder(root: root, memory: memory, store: store, spill: spill, jobs: jobs)
    self.today = today
    self.more = more
  }

  /// The site as far as it can be read, and every problem of it. Nil where there is no site at all.
  ///
  /// - Parameter known: told the names of the words in the default language's `strings.yaml`, sorted,
  ///   as soon as they are read; not where there are none.
  package func load(
    problems: inout [Diagnostic], words known: ([String]) -> Void = { _ in }
  ) -> Site? {
    guard let drafts = readDrafts(problems: &problems, words: known) else { return nil }
    let settings = drafts.settings
    checkTranslations(drafts, problems: &problems)
    let index = index(of: drafts, problems: &problems)
    let listFile = folder.optionalText(at: AddressList.path, problems: &problems)
    // No page asks where old addresses lead.
    let addressBook = Parallel.ahead(jobs: folder.jobs) { [folder] in
      AddressBook(
        drafts.all, index: index, original: settings.defaultLanguage, list: listFile,
        memory: folder.memory)
    }
    let finished = secondPass(drafts, index, problems: &problems)
    let languages = finished.map(\.content)
    checkDays(of: languages, drafts, index, problems: &problems)
    let (compiledRules, faults) = drafts.ruleReading.proofs()
    let book = addressBook()
    problems += faults + book.problems
    let site = Site(
      settings: settings, languages: languages, rules: drafts.rules,
      compiledRules: compiledRules.value, links: drafts.links, index: index, laws: drafts.laws,
      // Translations have the duties of what they translate: they are counted once.
      duties: finished.first { $0.content.language.isDefault }?.duties ?? DutyCount(),
      wordPlaces: drafts.original.tables.strings.locations, addresses: book.addresses,
      moved: book.moved)
    checkLaw(of: site, number: compiledRules.number, drafts, problems: &problems)
    checkAddresses(book, from: listFile, drafts, index, problems: &problems)
    Consequences.drop(from: &problems)
    return site
  }

  /// Where everything stands that can be linked to.
  private func index(of site: SiteDrafts, problems: inout [Diagnostic]) -> LinkIndex {
    let unique = Parallel.ahead(jobs: folder.jobs) {
      var found: [Diagnostic] = []
      for draft in site.all { UniquenessCheck.run(draft.drafts, problems: &found) }
      return found
    }
    let files = folder.paths(under: "Public", problems: &problems)
      .map { String($0.dropFirst("Public/".count)) }
    var faults: [Diagnostic] = []
    let index = LinkIndex(
      site.all, rules: site.rules, links: site.links, settings: site.settings, files: files,
      unknown: site.unreadable, problems: &faults)
    problems += unique() + faults
    return index
  }

  /// The pages with their links, language by language.
  private func secondPass(
    _ site: SiteDrafts, _ index: LinkIndex, problems: inout [Diagnostic]
  ) -> [(content: LanguageContent, duties: DutyCount)] {
    let recalled = folder.memory.recall("index", from: index, problems: &problems) { _ in index }
    let shared = folder.store.map { _ in site.digest }
    return Parallel.map(site.all, jobs: folder.jobs, problems: &problems) {
      SecondPass(
        $0, index: recalled, words: site.settings.dutyWords, laws: site.laws, shared: shared
      ).run(problems: &$1)
    }
  }
}
