import Testing

@testable import Publishing

@Suite("The names of an edition's files")
struct EditionNamesTests {
  private func refusal(of names: [String]) -> String? {
    do {
      try OutputNames.check(names)
      return nil
    } catch {
      return (error as? PublishError)?.diagnostic.message ?? "\(error)"
    }
  }

  @Test(
    "what is looked at tells of all of them",
    arguments: [
      ["index.html", "es/carcel.html", "mark.svg", "share.png"],
      ["a.html", "a.html.gz"], ["a.html", "a.html.br"], ["A.html", "a.html"],
      ["es/a.html", "es/A.html.GZ"], ["con.html"], ["es/lpt1.svg"], ["site.zip"], ["Site.ZIP"],
      ["manifest.json"], ["_headers"], ["SHA256SUMS"], ["local/a.html"], ["a:b.html"],
      ["a./b.html"],
      [String(repeating: "x", count: 192) + ".html"],
      [String(repeating: "x", count: 196) + ".html"],
      [String(repeating: "x", count: 190) + ".html"],
      [String(repeating: "x", count: 150) + "/" + String(repeating: "y", count: 180) + ".html"],
    ])
  func names(pages: [String]) {
    let told = refusal(of: Edition.names(pages))
    let whole = refusal(of: Edition.paths(pages))
    #expect((told == nil) == (whole == nil), "\(told ?? "held"), but \(whole ?? "held")")
  }

  @Test("few are looked at where nothing is out of the ordinary")
  func few() {
    let pages = (0..<100).map { "p\($0).html" }
    #expect(Edition.names(pages).count < 110)
    #expect(Edition.paths(pages).count > 300)
  }
}
