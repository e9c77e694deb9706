import Markdown
import Synchronization

/// The parsed texts of a draft: most of what a site takes in memory until its pages are made.
final class DraftTexts: Sendable {
  struct Content: Sendable {
    var body = MarkdownOutput.empty
    var parts: [BodyPart] = []
  }

  private let state: Mutex<Content?>
  private let make: (@Sendable () -> Content)?

  init(body: MarkdownOutput, parts: [BodyPart]) {
    state = Mutex(Content(body: body, parts: parts))
    make = nil
  }

  /// - Parameter make: parses the texts, where somebody asks for them.
  init(_ make: @escaping @Sendable () -> Content) {
    state = Mutex(nil)
    self.make = make
  }

  var content: Content {
    state.withLock { known in
      if let known { return known }
      let content = make?() ?? Content()
      known = content
      return content
    }
  }

  /// Lets go of the texts. Whoever asks for them afterwards gets none, unless they can be made anew.
  func forget() { state.withLock { $0 = nil } }
}
