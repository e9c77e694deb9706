import Testing

@testable import SiteContent

@Suite("Addresses inside the site")
struct LinkIndexTests {
  @Test(
    "every link is relative, from any folder to any other",
    arguments: [
      ("index.html", "jail.html", "jail.html"), ("es/index.html", "jail.html", "../jail.html"),
      ("index.html", "es/carcel.html", "es/carcel.html"),
      ("es/index.html", "es/carcel.html", "carcel.html"),
      ("es/index.html", "vi/index.html", "../vi/index.html"),
      ("a/b/c.html", "a/d/e.html", "../d/e.html"),
    ])
  func relative(paths: (from: String, to: String, expected: String)) {
    #expect(LinkIndex.relative(from: paths.from, to: paths.to) == paths.expected)
  }

  @Test("a decision's address holds no underscore")
  func slug() {
    #expect(LinkIndex.decisionSlug("share_address") == "decision-share-address")
  }
}
