import SiteContent
import Templates

extension PageContext {
  /// When the page was last held against the law, and whether that is too long ago.
  func review(_ review: Review) -> ViewRecord {
    ViewRecord(
      CommonSchemas.review,
      [
        "on": .text(long(review.on)), "on_iso": .text(review.on.description),
        "next": .text(long(review.next)), "next_iso": .text(review.next.description),
        "has_by": .flag(review.by != nil), "by": .text(review.by ?? ""),
        "overdue": .flag(review.isOverdue(on: today)), "not_reviewed": .flag(review.by == nil),
      ])
  }

  /// Words to say: in the reader's language, and in English for the officer.
  func phrases(_ ids: [String]) -> [ViewRecord] {
    let english = site.languages.first { $0.language.code == "en" }?.phrases ?? [:]
    return ids.compactMap { id in
      guard let own = content.phrases[id] else { return nil }
      return ViewRecord(
        CommonSchemas.phrase,
        [
          "own": .text(own), "own_lang": .text(language.code),
          "own_dir": .text(language.direction.rawValue), "english": .text(english[id] ?? own),
          "same": .flag(language.code == "en"),
        ])
    }
  }

  /// The places of the home page, in the authors' order.
  var places: [ViewRecord] {
    content.pages(of: .scenario).compactMap { page in
      guard case .scenario(let place, let short) = page.details else { return nil }
      return ViewRecord(
        CommonSchemas.place,
        ["place": .text(place), "short": html(short), "url": .url(url(to: page))])
    }
  }
}
