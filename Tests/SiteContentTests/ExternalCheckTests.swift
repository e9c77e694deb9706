import Diagnostics
import Testing

@testable import SiteContent

@Suite("Outside addresses held against results")
struct ExternalCheckTests {
  private func codes(_ results: String) -> [String] {
    let list = SourceFile(path: "Content/links.yaml", text: "links:\n")
    let links = ["https://a.org/", "https://b.org/"].enumerated().map { index, url in
      ExternalLink(
        id: "x\(index)", url: url, title: "T", checked: "never",
        location: SourceLocation(file: list, line: 1, column: 1))
    }
    var problems: [Diagnostic] = []
    ExternalCheck.run(
      links, results: SourceFile(path: "results.txt", text: results), problems: &problems)
    return problems.map(\.code.name).sorted()
  }

  @Test("what answers is no problem")
  func good() {
    #expect(codes("# tried today\n200 https://a.org/\n\n204\thttps://b.org/\r\n") == [])
  }

  @Test("what is gone, moved or untried is told apart")
  func bad() {
    #expect(codes("404 https://a.org/\n301 https://b.org/") == ["dead-address", "moved-address"])
    #expect(codes("0 https://a.org/\n") == ["dead-address", "untried-address"])
  }

  @Test("a line that cannot be read is an error")
  func malformed() {
    #expect(
      codes("200 https://a.org/\n200 https://b.org/\nok https://c.org/") == ["address-result"])
  }
}
