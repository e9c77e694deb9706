import Diagnostics
import Templates
import Testing

/// Templates by name, compiled for one view.
struct TestSite {
  let files: [String: String]

  /// One template named `page`.
  init(_ page: String) { files = ["page": page] }

  init(_ files: [String: String]) { self.files = files }

  func library(_ problems: inout [Diagnostic]) -> TemplateLibrary {
    let sources = files.sorted { $0.key < $1.key }.map {
      SourceFile(path: "Templates/\($0.key).mustache", text: $0.value)
    }
    return TemplateLibrary.load(sources, problems: &problems)
  }

  /// What is wrong with the template `page`.
  func problems(_ schema: ViewSchema) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let library = library(&problems)
    let template = library.compile("page", schema: schema, problems: &problems)
    if template == nil { #expect(problems.hasErrors) }
    return (problems + library.unused).sortedAndUnique()
  }

  /// The page as text; the test fails where anything is wrong.
  func render(
    _ record: ViewRecord, at place: Testing.SourceLocation = #_sourceLocation
  ) throws -> String {
    var problems: [Diagnostic] = []
    let template = library(&problems).compile("page", schema: record.schema, problems: &problems)
    #expect(
      problems.isEmpty, "\(DiagnosticFormat.text.render(problems))", sourceLocation: place)
    #expect(record.problems.isEmpty, sourceLocation: place)
    return String(decoding: try #require(template).render(record), as: UTF8.self)
  }
}

/// A view with one field of each type.
enum SampleView {
  static let item = ViewSchema(
    "item", [("label", .text), ("url", .url), ("current", .flag), ("note", .html)])
  static let site = ViewSchema("site", [("name", .text), ("home", .url)])
  static let page = ViewSchema(
    "page",
    [
      ("title", .text), ("id", .text), ("body", .html), ("url", .url), ("draft", .flag),
      ("data", .json), ("css", .style), ("js", .script), ("tags", .texts),
      ("site", .record(site)), ("items", .list(item)),
    ])

  static func item(_ label: String, _ url: String = "x.html", current: Bool = false) -> ViewRecord {
    ViewRecord(item, ["label": .text(label), "url": .url(url), "current": .flag(current)])
  }

  static func page(_ values: [String: ViewValue]) -> ViewRecord { ViewRecord(page, all: values) }
}
