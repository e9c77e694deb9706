import Foundation
import Testing

/// `fallback: english`: pages that a language lacks stand in its folder in the default language.
@Suite struct FallbackTests {
  /// Pages of which the Arabic site has no translation.
  static let lacking = ["now.md", "check.md", "faq/fog.md", "scenarios/harbor.md"]

  /// The Arabic site without translations of some pages, with a public address.
  private static func site(_ more: String = "") throws -> FixtureSite {
    let site = try FixtureSite.arabic()
    for page in lacking + ["sources/bell-act.md"] {
      try FileManager.default.removeItem(atPath: "\(site.root)/Content/ar/\(page)")
    }
    try site.write(
      "Content/en/about.md",
      "---\nkind: page\ntitle: About\ndescription: Who.\n---\n## Who {#who}\n\nUs.\n")
    try site.write(
      "Content/en/a-to-z.md", "---\nkind: a-to-z\ntitle: A to Z\ndescription: All.\n---\nAll.\n")
    try site.write(
      "Content/en/search.md", "---\nkind: search\ntitle: Find\ndescription: Find.\n---\nType.\n")
    try site.edit("Content/ar/index.md", "مرحبًا.", "مرحبًا. [الآن](page:now#do-this).")
    try site.edit("Content/en/index.md", "Welcome.", "Welcome. [Now](page:now#do-this).")
    try site.edit(
      "Content/site.yaml", "languages:",
      "fallback: english\nexpires_after: 30\npublic_address: \"https://example.org/\"\n\(more)"
        + "languages:")
    try #require(try site.translations("--mark", "all").status == 0)
    let build = try site.build()
    try #require(build.status == 0, "\(build.errors)")
    return site
  }

  @Test func aPageThatIsLackingStandsThereInEnglish() throws {
    let site = try Self.site()
    for name in ["now", "harbor", "bell-act", "check", "about"] {
      let html = try site.read("Output/ar/\(name).html")
      #expect(html.contains("<html lang=\"ar\" dir=\"rtl\">"), "\(name)")
      #expect(html.contains("<h1 lang=\"en\""), "\(name)")
      #expect(html.contains("هذه الصفحة لم تُترجم بعد"), "\(name)")
      #expect(html.contains("<div class=\"original\" lang=\"en\" dir=\"ltr\">"), "\(name)")
      #expect(html.contains("data-until=\"2026-02-01\""), "\(name)")
      let canonical = "rel=\"canonical\" href=\"https://example.org/\(name).html\""
      #expect(html.contains(canonical), "\(name)")
      #expect(!html.contains("rel=\"alternate\" hreflang"), "\(name)")
    }
    let flyer = try site.read("Output/ar/flyer-harbor.html")
    #expect(flyer.contains("rel=\"canonical\" href=\"https://example.org/flyer-harbor.html\""))
  }

  @Test func everyWordOfItSaysItsLanguage() throws {
    let site = try Self.site()
    let source = try site.read("Output/ar/bell-act.html")
    #expect(source.contains("<span class=\"original\" lang=\"en\" dir=\"ltr\">See <a"), "notes")
    let home = try site.read("Output/ar/index.html")
    #expect(home.contains("<b><span lang=\"en\" dir=\"ltr\">The harbor</span></b>"))
    let about = "<a href=\"about.html\" hreflang=\"en\" lang=\"en\">About</a>"
    #expect(home.contains(about), "the foot")
    #expect(source.contains("<a href=\"now.html\" hreflang=\"en\" lang=\"en\">"), "used by")
    #expect(source.contains("<a href=\"faq.html#fog\" hreflang=\"en\" lang=\"en\">"))
    let list = try site.read("Output/ar/a-to-z.html")
    #expect(list.contains(about))
    #expect(list.contains("<a href=\"decision-ring.html\">هل يجوز لهم أن يقرعوا الجرس؟</a>"))
  }

  @Test func searchEnginesAreToldOfTranslationsOnly() throws {
    let site = try Self.site()
    let map = try site.read("Output/sitemap.xml")
    for name in ["now", "harbor", "bell-act", "check", "about"] {
      #expect(map.contains("<loc>https://example.org/\(name).html</loc>"), "\(name)")
      #expect(!map.contains("https://example.org/ar/\(name).html"), "\(name)")
    }
    let home = "<loc>https://example.org/ar/</loc>"
    #expect(map.contains(home))
    #expect(map.contains("hreflang=\"x-default\" href=\"https://example.org/\""))
    let places = map.matches(of: /<loc>[^<]*<\/loc>/).map { String($0.output) }
    #expect(Set(places).count == places.count, "none is listed twice")
    #expect(!(try site.read("Output/now.html").contains("rel=\"alternate\" hreflang")))
  }

  @Test func theRowOfLanguagesLeadsThereAndBack() throws {
    let site = try Self.site()
    #expect(try site.read("Output/now.html").contains("<a href=\"ar/now.html\" lang=\"ar\""))
    let own = try site.read("Output/ar/now.html")
    #expect(own.contains("<a href=\"../now.html\" lang=\"en\" hreflang=\"en\""))
    #expect(
      own.contains("<a href=\"now.html\" lang=\"ar\" hreflang=\"ar\" aria-current"))
  }

  @Test func linksStayInTheFolderAndLeadSomewhere() throws {
    let site = try Self.site()
    let pages = try site.output().filter { $0.key.hasSuffix(".html") }.mapValues {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(try site.read("Output/ar/index.html").contains("<a href=\"now.html#do-this\""))
    for (path, html) in pages {
      let folder = path.hasPrefix("ar/") ? "ar/" : ""
      for match in html.matches(of: /href="([^":#]*)(?:#([^"]*))?"/) where !match.1.isEmpty {
        let target = "\(folder)\(match.1)".replacing("ar/../", with: "")
        guard target.hasSuffix(".html") else { continue }
        #expect(pages[target] != nil, "\(path) leads to \(target)")
        if let anchor = match.2 {
          #expect(
            pages[target]?.contains("id=\"\(anchor)\"") == true, "\(path): \(target)#\(anchor)")
        }
      }
    }
  }

  @Test func searchFindsThemInTheFolder() throws {
    let html = try Self.site().read("Output/ar/search.html")
    let data = try #require(html.firstMatch(of: /id="s-data"[^>]*>(.*?)<\/script>/)?.1)
    let index = try #require(
      try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
    let addresses = try #require(index["urls"] as? String).split(separator: "\n")
    for page in ["now.html", "harbor.html", "bell-act.html", "decision-ring.html"] {
      #expect(addresses.contains { $0 == page }, "\(page)")
    }
    #expect(!addresses.contains { $0.hasPrefix("../") })
    let titles = try #require(index["titles"] as? String)
    #expect(titles.contains("هل يجوز لهم أن يقرعوا الجرس؟"), "decisions by their own words")
    #expect(!titles.contains("May they ring the bell?"))
  }

  @Test func aStrictBuildStillMissesWhatIsPromised() throws {
    let site = try Self.site()
    try site.edit("Content/site.yaml", "dir: rtl}", "dir: rtl, complete: core}")
    let build = try site.build("--strict")
    #expect(build.status == 1)
    #expect(build.errors.contains("warning[incomplete-language]"))
  }
}
