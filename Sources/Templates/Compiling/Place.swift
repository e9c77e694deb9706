import Diagnostics

/// Where the compiler is: whose text it reads and what holds there.
struct Place {
  /// One template on the way here, and the tag that led into it; nil for the page's own.
  struct Step {
    let name: String
    let tag: (file: SourceFile, span: Range<Int>)?
  }

  var template: ParsedTemplate
  var scope: Scope
  /// What goes before each line.
  var indentation: [UInt8] = []
  /// What replaces blocks, by their name.
  var overrides: [String: Override] = [:]
  /// From the page's own template to this one.
  var steps: [Step]

  func location(_ span: Range<Int>) -> SourceLocation {
    template.file.location(atByte: span.lowerBound, length: span.count)
  }

  /// The way here, innermost first, for messages.
  var notes: [Diagnostic.Note] {
    steps.reversed().compactMap { step in
      step.tag.map { file, span in
        Diagnostic.Note(
          "\"\(step.name)\" is part of the page from here",
          at: file.location(atByte: span.lowerBound, length: span.count))
      }
    }
  }
}

/// The content that a child gives to a block.
///
/// It means what it means where it is written: names of blocks in it are those of its own file. But
/// it is printed with the records that are open where the block stands.
final class Override {
  let block: BlockNode
  let place: Place
  /// Whether a block of the name was met; a child's content stands for its parent's as well.
  private(set) var isUsed = false
  private var stoodFor: [Override] = []

  init(_ block: BlockNode, at place: Place) {
    self.block = block
    self.place = place
  }

  func use() {
    isUsed = true
    for override in stoodFor { override.use() }
  }

  func stand(for other: Override) {
    stoodFor.append(other)
    if isUsed { other.use() }
  }
}
