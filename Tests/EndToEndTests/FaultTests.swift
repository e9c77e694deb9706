import Foundation
import Testing

@Suite("Faults")
struct FaultTests {
  /// All of them, or those whose names begin as the environment says: `FAULTS=alias,link`.
  static let chosen: [Fault] = {
    guard let names = ProcessInfo.processInfo.environment["FAULTS"]?.split(separator: ",") else {
      return Fault.all
    }
    return Fault.all.filter { fault in names.contains { fault.name.hasPrefix($0) } }
  }()

  @Test("a fault is found by its code, with its place and a remedy", arguments: chosen)
  func fault(fault: Fault) throws {
    let site = try fault.site()
    let result = try fault.result(in: site)
    let kind = fault.isWarning ? "warning" : "error"
    #expect(result.errors.contains("\(kind)[\(fault.code)]"), "\(result.errors)")
    #expect(result.errors.contains("help:") || result.errors.contains("note:"))
    #expect((result.status == 0) == fault.isWarning)
    // The templates and their words are the project's own, and their lines move.
    let isOfProject =
      result.errors.hasPrefix("Templates/") || result.errors.contains("Content/en/strings.yaml:")
    try Golden.expect(
      result.errors, is: fault.name, isLineFree: isOfProject, isNumberFree: fault.hasLooseNumbers)
  }

  @Test("a fault stops the build and the last output stays", arguments: Fault.all.prefix(3))
  func output(fault: Fault) throws {
    let site = try FixtureSite()
    #expect(try site.build().status == 0)
    let before = try site.output()
    try fault.make(in: site)
    #expect(try site.build().status == 1)
    #expect(try site.output() == before)
  }

  @Test("names of goldens are unique")
  func names() {
    #expect(Set(Fault.all.map(\.name)).count == Fault.all.count)
  }

  @Test("at least a hundred faults of more than sixty kinds have golden messages")
  func count() {
    #expect(Fault.all.count >= 100)
    #expect(Set(Fault.all.map(\.code)).count >= 60)
  }

  @Test("problems in JSON have the members that their schema names", arguments: Fault.all.prefix(4))
  func json(fault: Fault) throws {
    let text = try fault.site().check("--format", "json").errors
    let problems = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    let path = "\(FixtureSite.project)/docs/diagnostics-schema.json"
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path)))
        as? [String: Any])
    let items = try #require(schema["items"] as? [String: Any])
    let members = Set(try #require(items["required"] as? [String]))
    #expect(problems.isEmpty == false)
    for problem in problems { #expect(Set(problem.keys) == members) }
  }
}
