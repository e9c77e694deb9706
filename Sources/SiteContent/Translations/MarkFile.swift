import Diagnostics
import StrictYAML

extension DiagnosticCode {
  package static let brokenMarks = DiagnosticCode("broken-marks")
}

/// The marks of one translated file, as they stand in `Content/marks/CODE/FILE.mark`.
///
/// Lines, so that a change of a mark reads well in a comparison of versions: `section ID` begins a
/// mark, `original`, `translation`, `date`, `reviewed` and `same-meaning` follow with one value
/// each, and each line of the translated words comes behind `| `.
package struct MarkFile: Sendable, Equatable {
  package var marks: [String: TranslationMark]

  package init(marks: [String: TranslationMark] = [:]) {
    self.marks = marks
  }

  static let heading = "explainer marks 1"

  /// Where the marks of a file such as `scenarios/jail.md` are.
  package static func path(of file: String, in language: String) -> String {
    "Content/marks/\(language)/\(file).mark"
  }

  /// The text of the file; sections in the order of their ids.
  package var text: String {
    var lines = [
      Self.heading, "# Written by \"explainer translations\". Not to be edited by hand.",
    ]
    for (id, mark) in marks.sorted(by: { $0.key < $1.key }) {
      lines += [
        "", "section \(id)", "original \(mark.original)", "translation \(mark.translation)",
        "date \(mark.date)", "reviewed \(mark.reviewedBy ?? "nobody")",
      ]
      if let same = mark.sameMeaning { lines.append("same-meaning \(same)") }
      lines += mark.words.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.isEmpty ? "|" : "| \($0)"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads a file; what is not readable is a problem at its line.
  package init(_ file: SourceFile, problems: inout [Diagnostic]) {
    var reader = MarkReader(file: file)
    marks = reader.read()
    problems += reader.problems
  }
}

/// Reads the lines of a mark file.
private struct MarkReader {
  let file: SourceFile
  var problems: [Diagnostic] = []
  private var marks: [String: TranslationMark] = [:]
  private var section: (id: String, line: Int)?
  private var values: [String: String] = [:]
  private var words: [ArraySlice<UInt8>] = []

  init(file: SourceFile) {
    self.file = file
  }

  mutating func read() -> [String: TranslationMark] {
    let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.first?.elementsEqual(MarkFile.heading.utf8) ?? false else {
      report("the file does not begin with \"\(MarkFile.heading)\"", line: 1)
      return [:]
    }
    let space = UInt8(ascii: " ")
    for (index, line) in lines.enumerated().dropFirst() {
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      if first == UInt8(ascii: "|") {
        words.append(line.dropFirst(line.dropFirst().first == space ? 2 : 1))
        continue
      }
      let name = line.prefix { $0 != space }
      let value = String(decoding: line[name.endIndex...].drop { $0 == space }, as: UTF8.self)
      if name.elementsEqual("section".utf8) {
        close()
        section = (value, index + 1)
      } else {
        values[String(decoding: name, as: UTF8.self)] = value
      }
    }
    close()
    return marks
  }

  private mutating func close() {
    defer {
      values = [:]
      words = []
    }
    guard let section else { return }
    guard let original = values["original"], let translation = values["translation"],
      let date = values["date"].flatMap({ CalendarDate($0) }), let reviewed = values["reviewed"]
    else {
      report("the mark of \"\(section.id)\" is not whole", line: section.line)
      return
    }
    marks[section.id] = TranslationMark(
      original: original, translation: translation, date: date,
      reviewedBy: reviewed == "nobody" ? nil : reviewed, sameMeaning: values["same-meaning"],
      words: String(decoding: Array(words.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self))
  }

  private mutating func report(_ message: String, line: Int) {
    problems.append(
      Diagnostic(
        .brokenMarks, message, at: SourceLocation(file: file, line: line, column: 1),
        help: ["take the file back from the last version, or remove it and mark again"]))
  }
}
