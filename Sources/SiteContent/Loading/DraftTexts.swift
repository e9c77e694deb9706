import Diagnostics
import Markdown
import Storage
import Synchronization

/// The parsed texts of a draft: most of what a site takes in memory until its pages are made.
final class DraftTexts: Sendable {
  struct Content: Sendable {
    var body = MarkdownOutput.empty
    var parts: [BodyPart] = []
  }

  private let state: Mutex<Content?>
  private let make: (@Sendable () -> Content)?

  init(_ content: Content) {
    state = Mutex(content)
    make = nil
  }

  /// The texts of a page that stands in one file and is shown as it stands there, on the disk until
  /// its page is made.
  convenience init(_ body: MarkdownOutput, in file: SourceFile, _ spill: SpillFile) {
    var writer = ByteWriter()
    body.write(to: &writer)
    let (bytes, headings) = (spill.keep(writer.bytes), body.headings)
    self.init {
      Content(
        bytes.value { MarkdownOutput(from: &$0, headings: headings, in: file) } ?? .empty)
    }
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

  /// The same for readers who are told of it.
  func noted(_ note: SectionNote) -> DraftTexts {
    @Sendable func noted() -> Content {
      let body = content.body
      return Content(body: body, parts: [BodyPart(output: body, note: note)])
    }
    guard make != nil else {
      // Now: these let go of their own when their page is made.
      return DraftTexts(noted())
    }
    return DraftTexts {
      defer { self.rest() }
      return noted()
    }
  }

  /// Lets go of texts that can be made anew.
  func rest() {
    if make != nil { forget() }
  }
}
