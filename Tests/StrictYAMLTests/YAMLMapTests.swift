import Diagnostics
import Testing

@testable import StrictYAML

@Suite("Reading by schema")
struct YAMLMapTests {
  func map(_ text: String, keys: [String], problems: inout [Diagnostic]) -> YAMLMap? {
    YAMLText.parse(SourceFile(path: "a.yaml", text: text), problems: &problems).flatMap {
      YAMLMap($0, of: "a page", keys: keys, problems: &problems)
    }
  }

  @Test("an unknown key is an error at the key, with the nearest name")
  func unknown() {
    var problems: [Diagnostic] = []
    _ = map("title: x\nsulg: y\n", keys: ["title", "slug"], problems: &problems)
    #expect(problems.map(\.code) == [.unknownKey])
    #expect(problems.first?.location?.line == 2)
    #expect(problems.first?.help == ["did you mean \"slug\"?"])
  }

  @Test("prose in braces that split at its comma is told as what it is")
  func splitProse() {
    var problems: [Diagnostic] = []
    _ = map("{title: Was it a serious, violent felony?}\n", keys: ["title"], problems: &problems)
    #expect(problems.map(\.code) == [.unquotedProse])
  }

  @Test("missing keys, wrong types, wrong days: each at its place")
  func types() {
    var problems: [Diagnostic] = []
    let map = map(
      "title: [a]\non: 2026-02-30\ncount: 1.5\nflag: maybe\n",
      keys: ["title", "on", "count", "flag", "slug"], problems: &problems)
    _ = map?.requiredText("title", problems: &problems)
    _ = map?.date("on", problems: &problems)
    _ = map?.whole("count", problems: &problems)
    _ = map?.flag("flag", problems: &problems)
    _ = map?.requiredText("slug", problems: &problems)
    #expect(
      problems.map(\.code) == [.wrongType, .invalidDate, .wrongType, .wrongType, .missingKey])
    #expect(problems.map { $0.location?.line } == [1, 2, 3, 4, 1])
  }

  @Test("a single value counts as a list of one")
  func lists() {
    var problems: [Diagnostic] = []
    let map = map("say: [a, b]\nalso: c\n", keys: ["say", "also"], problems: &problems)
    #expect(map?.texts("say", problems: &problems) == ["a", "b"])
    #expect(map?.texts("also", problems: &problems) == ["c"])
    #expect(map?.texts("none", problems: &problems) == [])
    #expect(problems.isEmpty)
  }
}
