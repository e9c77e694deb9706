import Foundation
import Testing

@Suite("Addresses of the past")
struct AddressTests {
  private static let harbor = "Content/en/scenarios/harbor.md"

  private func site(_ aliases: String) throws -> FixtureSite {
    let site = try FixtureSite()
    try site.edit(Self.harbor, "place:", "aliases:\n\(aliases)\nplace:")
    return site
  }

  private func addresses(_ site: FixtureSite, _ arguments: String...) throws -> Tool.Result {
    try Tool.run(["addresses", "--site", site.root, "--today", "2026-01-05"] + arguments)
  }

  private func built(_ site: FixtureSite) throws -> [String: String] {
    let result = try site.build()
    try #require(result.status == 0, "\(result.errors)")
    return try site.output().mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test("an old page leads on, without script, from any folder, and asks not to be indexed")
  func redirect() throws {
    let site = try site("  - pier\n  - {from: pier#crews, to: ledger}")
    let files = try built(site)
    let page = try #require(files["pier.html"])
    #expect(
      page.contains(
        #"<noscript><meta http-equiv="refresh" content="0; url=harbor.html"></noscript>"#))
    #expect(page.contains(#"<h1><a href="harbor.html">At the harbor</a></h1>"#))
    #expect(page.contains(#"<a id="crews" href="harbor.html#ledger">At the harbor</a>"#))
    #expect(page.contains(#"<meta name="robots" content="noindex">"#))
    #expect(page.contains(#"<link rel="canonical" href="harbor.html">"#))
    #expect(page.contains("default-src 'none'; script-src 'sha256-"))
    #expect(files["_headers"]?.contains("script-src 'sha256-") == true)
    #expect(files["SHA256SUMS"]?.contains("pier.html") == true)
  }

  @Test("a server answers an old address by itself where no part has another name now")
  func servers() throws {
    let files = try built(
      site(
        """
          - pier
          - {from: pier#ice, to: ice}
          - {from: dock, to: ledger}
          - quay
          - {from: quay#crews, to: ledger}
        """))
    let rules = try #require(files["_redirects"])
    #expect(rules.contains("\n/dock.html /harbor.html#ledger 301\n/pier.html /harbor.html 301\n"))
    for (path, rule) in [
      ("nginx.conf", #"if ($uri = "$copy/pier.html") { return 301 "$copy/harbor.html"; }"#),
      ("Caddyfile", #"redir /pier.html "{args.0}/harbor.html" permanent"#),
      ("htaccess", #"RewriteRule ^(?:[^/]+/)?pier\.html$ %1harbor.html [R=301,NE,L]"#),
    ] {
      let text = try #require(files["hosting/\(path)"])
      #expect(text.contains(rule))
      #expect(!text.contains("quay"))
    }
    #expect(!rules.contains("quay"))
    #expect(files["quay.html"] != nil)
  }

  @Test("an old page is in no list of pages, no search and no sitemap")
  func lists() throws {
    let site = try site("  - pier")
    try site.edit(
      "Content/site.yaml", "quick_exit:", "public_address: https://example.org/\nquick_exit:")
    let files = try built(site)
    #expect(files["pier.html"]?.contains(#"href="https://example.org/harbor.html""#) == true)
    for (path, text) in files
    where !path.hasPrefix("pier.html") && !path.hasSuffix(".zip")
      && !["SHA256SUMS", "manifest.json", "_redirects"].contains(path)
      && !path.hasPrefix("hosting/")
    {
      #expect(!text.contains("pier"), "\(path)")
    }
  }

  @Test("an old anchor stands where the part is now, and stays a link where it left the page")
  func anchors() throws {
    let site = try site(
      """
        - {from: "#crews", to: ledger}
        - {from: "#rope", to: "page:now"}
        - {from: "now#fog-horn", to: ice}
      """)
    let files = try built(site)
    let page = try #require(files["harbor.html"])
    #expect(page.contains(#"<h2 id="ledger"><span id="crews"></span>"#))
    let link = #"<p id="rope"><a href="now.html">"#
    #expect(page.contains(link))
    #expect(
      files["now.html"]?.contains(#"<p id="fog-horn"><a href="harbor.html#ice">At the harbor"#)
        == true)
  }

  @Test("a question and a rule may have had other names")
  func records() throws {
    let site = try site("  - {from: decision-ring#R-old, to: \"rule:R-fog\"}")
    try site.edit("Content/en/faq/fog.md", "group:", "aliases: [\"#mist\"]\ngroup:")
    let files = try built(site)
    #expect(files["faq.html"]?.contains(#"<span id="mist"></span>"#) == true)
    #expect(
      files["decision-ring.html"]?.contains(
        #"<article class="rule" id="R-fog"><span id="R-old"></span>"#) == true)
  }

  @Test("a translation inherits the old anchors, and the old pages unless it has a name of its own")
  func translation() throws {
    let site = try FixtureSite.markedArabic()
    try site.edit(
      Self.harbor, "place:", "aliases: [pier, {from: \"#crews\", to: ledger}]\nplace:")
    var files = try built(site)
    #expect(files["pier.html"] != nil)
    #expect(files["ar/pier.html"]?.contains(#"lang="ar" dir="rtl""#) == true)
    #expect(files["ar/harbor.html"]?.contains(#"<span id="crews"></span>"#) == true)
    try site.edit(
      "Content/ar/scenarios/harbor.md", "title:", "slug: mina\naliases: [marsa]\ntitle:")
    files = try built(site)
    #expect(files["ar/pier.html"] == nil)
    #expect(files["ar/marsa.html"]?.contains(#"href="mina.html""#) == true)
    #expect(files["ar/mina.html"]?.contains(#"<span id="crews"></span>"#) == true)
  }

  @Test("what was published is recorded, kept, and given up only when somebody says so")
  func list() throws {
    let site = try FixtureSite()
    #expect(try addresses(site).output.contains("harbor.html\n"))
    #expect(try addresses(site, "--record").status == 0)
    let list = try site.read("Content/addresses.txt")
    #expect(list.contains("\nharbor.html #after #does-not #ice #ledger #other-laws #papers\n"))
    #expect(try site.check("--strict").status == 0)
    // A page under a new name.
    try site.edit(Self.harbor, "place:", "slug: quay\nplace:")
    let gone = try site.check()
    #expect(gone.status == 1)
    #expect(gone.errors.contains("the published address harbor.html is gone"))
    #expect(!gone.errors.contains("address-unrecorded"))
    try site.edit(Self.harbor, "place:", "aliases: [harbor, flyer-harbor]\nplace:")
    let moved = try site.check()
    #expect(moved.status == 0)
    #expect(moved.errors.contains("not in the list of published ones: flyer-quay.html, quay.html"))
    #expect(try addresses(site, "--record").output.contains("new addresses recorded"))
    #expect(try site.check("--strict").status == 0)
    // What nothing takes the place of.
    try site.edit(Self.harbor, "aliases: [harbor, flyer-harbor]\n", "")
    #expect(try addresses(site, "--retire", "harbr.html").status == 2)
    #expect(try addresses(site, "--retire", "harbor.html", "flyer-harbor.html").status == 0)
    #expect(try site.check("--strict").status == 0)
  }

  @Test("a translation may not lose a published address either")
  func translatedAnchor() throws {
    let site = try FixtureSite.markedArabic()
    #expect(try addresses(site, "--record").status == 0)
    #expect(try site.read("Content/addresses.txt").contains("\nar/faq.html\n"))
    #expect(try site.check("--strict").status == 0)
    try FileManager.default.removeItem(atPath: "\(site.root)/Content/ar/faq/fog.md")
    let result = try site.check()
    #expect(result.status == 1)
    // A list of questions without any is no page.
    #expect(
      result.errors.contains("[address-gone]: the published address ar/faq.html is gone"))
  }

  @Test("a page that cannot be read has not vanished")
  func broken() throws {
    let site = try FixtureSite()
    #expect(try addresses(site, "--record").status == 0)
    try site.edit(Self.harbor, "title: At the harbor", "title: The harbor: at it")
    let result = try site.check("--format", "json").errors
    #expect(result.contains("yaml-syntax"))
    #expect(!result.contains("address-gone"))
  }
}
