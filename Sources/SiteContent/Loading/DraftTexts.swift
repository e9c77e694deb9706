import Markdown
import Synchronization

/// The parsed texts of a draft: most of what a site takes in memory until its pages are made.
final class DraftTexts: Sendable {
  struct Content: Sendable {
    var body = MarkdownOutput.empty
    var parts: [BodyPart] = []
  }

  private let state: Mutex<Content>

  init(body: MarkdownOutput, parts: [BodyPart]) {
    state = Mutex(Content(body: body, parts: parts))
  }

  var content: Content { state.withLock { $0 } }

  /// Lets go of the texts. Whoever asks for them afterwards gets none.
  func forget() { state.withLock { $0 = Content() } }
}
