import SiteContent
import StrictYAML
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

  /// Until when a copy may be trusted.
  func expiry(_ date: CalendarDate, script: String) -> ViewRecord {
    ViewRecord(
      CommonSchemas.expiry,
      [
        "date": .text(long(date)), "date_iso": .text(date.description), "script": .script(script),
      ])
  }

  /// The one-file books, in all languages.
  var books: [ViewRecord] {
    site.languages.filter { !$0.pages(of: .mirrors).isEmpty }.map { other in
      ViewRecord(
        CommonSchemas.language,
        [
          "code": .text(other.language.code), "name": .text(other.language.name),
          "url": .url(links.url(to: PagePaths.book(in: other.language))),
          "dir": .text(other.language.direction.rawValue),
          "current": .flag(other.language.code == language.code),
        ])
    }
  }

  /// Words to say: in the reader's language, and in English for the officer.
  func phrases(_ ids: [String]) -> [ViewRecord] {
    let english = site.languages.first { $0.language.code == "en" }?.phrases ?? [:]
    return ids.compactMap { id in
      // An old translation of words to say is worse than none.
      guard let own = content.phrases[id] else {
        return english[id].map { words in
          ViewRecord(
            CommonSchemas.phrase,
            [
              "own": .text(words), "own_lang": .text("en"), "own_dir": .text("ltr"),
              "english": .text(words), "same": .flag(true),
            ])
        }
      }
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
        [
          "place": html(place, isOriginal: page.originalTexts.contains("place")),
          "short": html(short, isOriginal: page.originalTexts.contains("short")),
          "url": .url(url(to: page)),
        ])
    }
  }
}
