import Caching
import Diagnostics
import Parallelism
import Search
import SiteContent
import Storage

/// The index of a language, made once for all pages that are drawn from it. Whoever asks while it is
/// being made waits for it.
final class SharedSearchIndex: Sendable {
  private let source: SearchSource
  private let rules: WordRules
  private let store: BuildStore?
  private let spill: SpillFile?
  private let jobs: Int
  private let runs: [(run: SearchSource.Run, part: Once<Part>)]
  private let made = Once<SearchIndex>()
  private let pages = Once<[IndexPart.Page]>()

  /// Where a part of the index is until all are there.
  private enum Part: Sendable {
    case here(IndexPart, FieldCounts)
    case spilled(SpilledBytes, counts: SpilledBytes)
    /// As the last build kept it.
    case stored(Digest)
  }

  /// - Parameters:
  ///   - store: keeps the parts of pages that nobody changes.
  ///   - spill: where parts lie until all are there; nil keeps them in memory.
  ///   - jobs: how many processors may join them.
  init(_ source: SearchSource, store: BuildStore?, spill: SpillFile?, jobs: Int) {
    self.source = source
    self.store = store
    self.spill = spill
    self.jobs = jobs
    rules = WordRules(language: source.context.language.code)
    runs = source.runs.map { ($0, Once()) }
  }

  /// Makes each part of the index, so that several processors may share the work.
  var preparations: [@Sendable () -> Void] {
    runs.indices.map { number in { [self] in _ = part(number) } }
  }

  var index: SearchIndex {
    made.value {
      defer { for (_, part) in runs { part.forget() } }
      return SearchIndex(
        runs.indices.lazy.map(read), rules: rules, jobs: jobs, fields: { self.readCounts($0) })
    }
  }

  /// What the pages of the index are called.
  var names: PageNames { PageNames(pages.value { index.pages }, Words(rules)) }

  /// Lets go of what only the search page needs.
  func rest() {
    _ = pages.value { index.pages }
    made.forget()
  }

  private func part(_ number: Int) -> Part {
    let (run, part) = runs[number]
    return part.value {
      let key = store == nil ? nil : source.key(of: run)
      if let store, let key, store.has(name(number), key), store.has(countsName(number), key) {
        return .stored(key)
      }
      let (made, counts) = IndexPart.made(of: source.pages(of: run), rules: rules)
      if let store, let key {
        store.put(name(number), key, made)
        store.put(countsName(number), key, counts)
      }
      guard let spill else { return .here(made, counts) }
      return .spilled(spill.keep(made.stored), counts: spill.keep(counts.stored))
    }
  }

  private func read(_ number: Int) -> IndexPart {
    let known: IndexPart? =
      switch part(number) {
      case .here(let part, _): part
      case .spilled(let bytes, _): bytes.value(IndexPart.init)
      case .stored(let key): store?.value(name(number), key)
      }
    return known ?? again(number).part
  }

  private func readCounts(_ number: Int) -> FieldCounts {
    let known: FieldCounts? =
      switch part(number) {
      case .here(_, let counts): counts
      case .spilled(_, let bytes): bytes.value(FieldCounts.init)
      case .stored(let key): store?.value(countsName(number), key)
      }
    return known ?? again(number).counts
  }

  private func again(_ number: Int) -> (part: IndexPart, counts: FieldCounts) {
    IndexPart.made(of: source.pages(of: runs[number].run), rules: rules)
  }

  private func name(_ number: Int) -> String { "search \(source.context.language.code) \(number)" }

  private func countsName(_ number: Int) -> String { "\(name(number)) counts" }
}
