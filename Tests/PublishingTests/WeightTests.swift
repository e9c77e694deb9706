import Diagnostics
import SiteRendering
import TestSupport
import Testing

@testable import Publishing

@Suite("The weight of pages")
struct WeightTests {
  /// Letters that gzip cannot make small.
  private func noise(_ count: Int) -> String {
    var random = SeededRandom(seed: 42)
    return String(random.bytes(count).map { Character(UnicodeScalar(48 + $0 % 64)) })
  }

  private func page(_ body: String, _ facts: PageFacts) -> OutputFile {
    OutputFile(path: "p.html", bytes: Array(body.utf8), page: facts)
  }

  private func problems(_ file: OutputFile) throws -> [Diagnostic] {
    WeightCheck.problems(try #require(PageWeight(file)), of: file)
  }

  @Test("a light page says nothing")
  func silent() throws {
    #expect(try problems(page("<p>Hello</p>", PageFacts(kind: .now))).isEmpty)
  }

  @Test("a heavy page is told with its size, its bar and its heaviest parts")
  func fires() throws {
    let body = """
      <style>a{color:red}</style><main><h2 id="small">A</h2><p>few</p>\
      <h2 id="large">B</h2><p>\(noise(9000))</p></main>
      """
    let file = page(body, PageFacts(kind: .now))
    let found = try problems(file)
    let weight = try #require(PageWeight(file))
    #expect(found.count == 1)
    #expect(found.first?.severity == .warning)
    #expect(found.first?.code == .overBudget)
    #expect(
      found.first?.message
        == "p.html has \(weight.bytes) bytes with gzip, and pages of kind \"now\" may have 5120")
    #expect(found.first?.help.first?.hasPrefix("what weighs most: h2 \"large\" ") == true)
  }

  @Test("the bar is the last size that is allowed")
  func bar() throws {
    let file = page(noise(100), PageFacts(kind: .now))
    let atBar = try #require(PageWeight(file, gzipped: ViewKind.now.budget.bytes))
    let over = try #require(PageWeight(file, gzipped: ViewKind.now.budget.bytes + 1))
    #expect(WeightCheck.problems(atBar, of: file).isEmpty)
    #expect(WeightCheck.problems(over, of: file).count == 1)
  }

  @Test("pages that are read keep one bar in all languages")
  func translation() throws {
    func bar(_ kind: ViewKind) throws -> Int {
      try #require(PageWeight(page("", PageFacts(kind: kind, isOriginal: false)))).budget.bytes
    }
    #expect(try bar(.now) == 5 * 1024)
    #expect(try bar(.scenario) == 14 * 1024)
    #expect(try bar(.source) == 30 * 1024)
    #expect(try bar(.questionnaire) == 15 * 1024 * 7 / 6)
  }

  @Test("reading pages run one line of script and fetch one file")
  func scriptAndRequests() throws {
    let good = PageFacts(kind: .scenario, script: 400, requests: 2)
    #expect(try problems(page("", good)).isEmpty)
    let bad = PageFacts(kind: .scenario, script: 401, requests: 3)
    #expect(try problems(page("", bad)).map(\.code) == [.overBudget, .overBudget])
    let icon = PageFacts(kind: .now, requests: 2)
    #expect(try problems(page("", icon)).map(\.code) == [.overBudget])
  }

  @Test("every kind has a bar, and reading pages the strictest script")
  func everyKind() {
    for kind in ViewKind.allCases {
      #expect(kind.budget.bytes >= 5 * 1024)
      #expect(kind.scripts.isEmpty == (kind.budget.script <= 400), "\(kind)")
    }
  }

  @Test("files that are no page are not weighed")
  func others() {
    #expect(PageWeight(OutputFile(path: "data.json", bytes: [1])) == nil)
  }
}
