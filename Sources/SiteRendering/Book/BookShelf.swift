import Synchronization

/// What a language's book needs of the pages that were drawn already, so that the book need not draw
/// them again.
final class BookShelf: Sendable {
  private let wanted: Set<String>
  private let inside = Mutex<[String: [UInt8]]>([:])

  /// - Parameter wanted: paths of the pages that belong into the book.
  init(_ wanted: Set<String>) { self.wanted = wanted }

  /// Keeps the inside of a page of the book until the book is drawn.
  func keep(_ file: OutputFile?) {
    guard let file, wanted.contains(file.path), let bytes = BookChapter.inside(of: file) else {
      return
    }
    inside.withLock { $0[file.path] = bytes }
  }

  /// Hands out what was kept, and keeps nothing more of it.
  func take() -> [String: [UInt8]] {
    inside.withLock { inside in
      defer { inside = [:] }
      return inside
    }
  }
}
