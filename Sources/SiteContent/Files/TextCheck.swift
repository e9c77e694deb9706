import Diagnostics

/// What holds for every text of a site but for pages, whose two parts are checked where they are
/// read: UTF-8, without characters that nobody sees.
enum TextCheck {
  static func run(_ file: SourceFile, problems: inout [Diagnostic]) {
    // Templates look at their encoding themselves.
    if !file.path.hasSuffix(".mustache") {
      guard FrontMatter.isReadable(file, problems: &problems) else { return }
    }
    if let problem = HiddenCharacter.problem(in: file.bytes, of: file) { problems.append(problem) }
  }
}
