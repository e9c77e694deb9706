import Caching
import Diagnostics
import Search
import SiteContent

/// The index of a language, made once for all pages that are drawn from it. Whoever asks while it is
/// being made waits for it.
final class SharedSearchIndex: Sendable {
  private let source: SearchSource
  private let rules: WordRules
  private let store: BuildStore?
  private let parts: [(run: SearchSource.Run, part: Once<IndexPart>)]
  private let made = Once<SearchIndex>()

  /// - Parameter store: keeps the parts of pages that nobody changes.
  init(_ source: SearchSource, store: BuildStore?) {
    self.source = source
    self.store = store
    rules = WordRules(language: source.context.language.code)
    parts = source.runs.map { ($0, Once()) }
  }

  /// Makes each part of the index, so that several processors may share the work.
  var preparations: [@Sendable () -> Void] {
    parts.indices.map { number in { [self] in _ = part(number) } }
  }

  var index: SearchIndex {
    made.value {
      defer { for (_, part) in parts { part.forget() } }
      return SearchIndex(parts.indices.map(part), rules: rules)
    }
  }

  private func part(_ number: Int) -> IndexPart {
    let (run, part) = parts[number]
    return part.value {
      guard let store, let key = source.key(of: run) else { return make(run) }
      var none: [Diagnostic] = []
      return store.recall(
        "search \(source.context.language.code) \(number)", key, problems: &none
      ) { _ in make(run) }
    }
  }

  private func make(_ run: SearchSource.Run) -> IndexPart {
    IndexPart(source.pages(of: run), rules: rules)
  }
}
