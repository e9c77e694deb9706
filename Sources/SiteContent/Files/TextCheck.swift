import Diagnostics

/// What holds for every text of a site but for pages, whose two parts are checked where they are
/// read: UTF-8, without characters that nobody sees.
enum TextCheck {
  static func run(_ file: SourceFile, problems: inout [Diagnostic]) {
    // Templates look at their encoding themselves.
    if !file.path.hasSuffix(".mustache") {
      guard FrontMatter.isReadable(file, problems: &problems) else { return }
    }
    if file.path.hasSuffix(".yaml") {
      reordering(in: file.bytes, of: file, problems: &problems)
    } else if let problem = HiddenCharacter.problem(in: file.bytes, of: file) {
      problems.append(problem)
    }
  }

  /// Signs that reorder what follows. The reader of YAML refuses control characters by itself.
  static func reordering(
    in bytes: [UInt8], of file: SourceFile, from start: Int = 0, problems: inout [Diagnostic]
  ) {
    guard let found = HiddenCharacter.first(in: bytes), found.scalar >= 0xA0 else { return }
    problems.append(
      HiddenCharacter.problem(
        of: found.scalar, at: file.location(atByte: start + found.offset)))
  }
}
