import Diagnostics

/// Finds what stands in a drawn page in the template that it came from.
enum TemplatePlace {
  /// Where a template has a tag letter for letter, with the first words of what it holds; nil where
  /// the tag was printed, or made of printed values.
  static func find(_ tag: HTMLTag, in page: [UInt8], among sources: [SourceFile]) -> SourceLocation?
  {
    let isRaw = tag.name == "script" || tag.name == "style"
    let content = page[tag.whole.upperBound...].prefix(isRaw ? 16 : 0).prefix {
      $0 != UInt8(ascii: "<")
    }
    let end = content.endIndex
    return all(page[tag.whole.lowerBound..<end], in: sources).first
  }

  /// Every place of some words in the templates.
  static func all(_ words: ArraySlice<UInt8>, in sources: [SourceFile]) -> [SourceLocation] {
    sources.flatMap { source in
      source.bytes.ranges(of: words).map { source.location(atByte: $0.lowerBound) }
    }
  }
}
