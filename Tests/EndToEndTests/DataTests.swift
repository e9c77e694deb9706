import Foundation
import Testing

@Suite("Data, sitemap and weight of a built site")
struct DataTests {
  private func json(_ site: FixtureSite, _ path: String) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: site.bytes("Output/\(path)")) as? [String: Any])
  }

  @Test("the catalog names files that are there, with their schemas")
  func catalog() throws {
    let site = try FixtureSite()
    #expect(try site.build().status == 0)
    let catalog = try json(site, "data/index.json")
    let files = try #require(catalog["files"] as? [[String: Any]])
    #expect(files.count >= 5)
    for file in files {
      for key in ["path", "schema"] {
        let path = try #require(file[key] as? String)
        #expect(!(try json(site, "data/\(path)")).isEmpty, "\(path)")
      }
    }
  }

  @Test("a text that changes in the content changes in the data")
  func oneSource() throws {
    let site = try FixtureSite()
    try site.edit("Content/rules/bell.yaml", "Fog opens the bell.", "Fog frees the bell.")
    #expect(try site.build().status == 0)
    #expect(try site.read("Output/data/rules/bell.json").contains("\"Fog frees the bell.\""))
  }

  @Test("without a public address there is no sitemap, and no address of a host anywhere")
  func noAddress() throws {
    let site = try FixtureSite()
    #expect(try site.build().status == 0)
    let files = try site.output()
    #expect(files["sitemap.xml"] == nil)
    #expect(try site.read("Output/robots.txt") == "User-agent: *\nDisallow:\n")
  }

  @Test("with one, the sitemap names every page once, and pages name the whole address")
  func address() throws {
    let site = try FixtureSite()
    let settings = try site.read("Content/site.yaml")
    try site.write(
      "Content/site.yaml", "public_address: https://bells.example/law/\n" + settings)
    let result = try site.build()
    #expect(result.status == 0, "\(result.errors)")
    let map = try site.read("Output/sitemap.xml")
    let places = map.split(separator: "<loc>").dropFirst().compactMap {
      $0.split(separator: "<").first.map(String.init)
    }
    #expect(Set(places).count == places.count)
    #expect(places.contains("https://bells.example/law/"))
    #expect(places.contains("https://bells.example/law/harbor.html"))
    #expect(places.contains("https://bells.example/law/decision-ring.html"))
    #expect(!places.contains { $0.hasSuffix("404.html") })
    #expect(
      try site.read("Output/robots.txt").hasSuffix(
        "Sitemap: https://bells.example/law/sitemap.xml\n"))
    let harbor = try site.read("Output/harbor.html")
    #expect(
      harbor.contains("property=\"og:image\" content=\"https://bells.example/law/share.png\""))
    #expect(
      harbor.contains("property=\"og:url\" content=\"https://bells.example/law/harbor.html\""))
  }

  @Test("a page over its bar is told, and stops a strict build before anything is written")
  func heavy() throws {
    let site = try FixtureSite()
    #expect(try site.build("--strict").status == 0)
    let before = try site.output()
    // Words that gzip cannot shorten to nothing.
    let words = (0..<3000).map { "w\(($0 &* 7919) % 99991)x\(($0 &* 104_729) % 99991)" }
    let lines = stride(from: 0, to: words.count, by: 10).map {
      "- " + words[$0..<min($0 + 10, words.count)].joined(separator: " ") + "."
    }
    let page = try site.read("Content/en/glossary.md")
    try site.write("Content/en/glossary.md", page + "\n" + lines.joined(separator: "\n") + "\n")
    let strict = try site.build("--strict")
    #expect(strict.status == 1)
    #expect(strict.errors.contains("warning[over-budget]: glossary.html has "))
    #expect(strict.errors.contains("what weighs most: "))
    #expect(try site.output() == before)
    let loose = try site.build("--weights")
    #expect(loose.status == 0)
    #expect(loose.output.contains("glossary.html\n"))
  }
}
