import Diagnostics
import Yams

/// Reads a YAML text into nodes with places, and refuses what hides meaning.
///
/// Only text, lists and maps get through. Anchors, aliases, merges and tags are errors, since they
/// make one line of law depend on another that the reader does not see. `7284.10`, `no` and
/// `2018-01-01` arrive as they were written.
package enum YAMLText {
  /// Reads a whole file, or the part of it that begins in line `firstLine` (front matter).
  ///
  /// - Parameters:
  ///   - text: the YAML itself; equal to the file's text, or a run of whole lines of it.
  ///   - firstLine: the line of `file` in which `text` begins, from 1.
  /// - Returns: the root, or nil where the text is empty or not readable (then with a diagnostic).
  package static func parse(
    _ text: String, in file: SourceFile, firstLine: Int = 1, problems: inout [Diagnostic]
  ) -> YAMLNode? {
    let context = YAMLContext(file: file, lineOffset: firstLine - 1)
    do {
      // The parser object owns the anchors; it must outlive the walk that looks for them.
      let parser = try Yams.Parser(yaml: text, resolver: .basic, encoding: .utf8)
      let root = try parser.singleRoot()
      let node = withExtendedLifetime(parser) {
        root.flatMap { context.convert($0, depth: 0, problems: &problems) }
      }
      return node
    } catch {
      problems.append(context.diagnostic(for: error, in: text))
      return nil
    }
  }

  package static func parse(_ file: SourceFile, problems: inout [Diagnostic]) -> YAMLNode? {
    parse(file.text, in: file, problems: &problems)
  }
}
