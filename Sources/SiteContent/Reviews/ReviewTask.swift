import StrictYAML

/// A text that is to be held against the law again by a day.
package struct ReviewTask: Sendable, Equatable {
  /// `LANGUAGE/PAGE`, or `rules/BOOK`; the same for as long as the text has its id.
  package let id: String
  package let title: String
  /// The file to read, relative to the site.
  package let file: String
  package let last: CalendarDate
  package let due: CalendarDate
  /// Who sees to it; nil where nobody is named.
  package let owner: String?
  /// The lawyer who answers for the last review; nil where none has read it.
  package let reviewer: String?

  package func isOverdue(on today: CalendarDate) -> Bool { today > due }

  /// All reviews of a site: what is due first stands first, equal days by id.
  package static func all(in site: Site) -> [ReviewTask] {
    let owner = site.settings.reviewOwner
    var tasks: [ReviewTask] = []
    for content in site.languages {
      for page in content.pages {
        guard let review = page.review else { continue }
        tasks.append(
          ReviewTask(
            id: "\(content.language.code)/\(page.id)", title: page.title, file: page.file.path,
            last: review.on, due: review.next, owner: review.owner ?? owner, reviewer: review.by))
      }
    }
    for book in site.rules {
      guard let review = book.reviewed else { continue }
      tasks.append(
        ReviewTask(
          id: "rules/\(book.id)", title: book.title, file: book.file.path, last: review.on,
          due: review.next, owner: owner, reviewer: review.by))
    }
    return tasks.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
  }
}
