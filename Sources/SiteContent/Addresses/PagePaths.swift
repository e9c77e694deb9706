/// Output paths of what is made beside the pages that authors write.
package enum PagePaths {
  /// The list of changes as a feed; in the folder of each language.
  package static let feedName = "changes.atom"

  /// The flyer of a page about a place.
  package static func flyer(_ slug: String, in language: Language) -> String {
    "\(language.outputFolder)flyer-\(slug).html"
  }

  package static func decision(_ id: String, in language: Language) -> String {
    "\(language.outputFolder)\(LinkIndex.decisionSlug(id)).html"
  }

  /// The whole of a language in one page.
  package static func book(in language: Language) -> String {
    "\(language.outputFolder)\(bookName)"
  }

  private static let bookName = "book.html"

  package static func isBook(_ path: String) -> Bool {
    path == bookName || path.hasSuffix("/\(bookName)")
  }

  package static func feed(in language: Language) -> String {
    "\(language.outputFolder)\(feedName)"
  }
}
