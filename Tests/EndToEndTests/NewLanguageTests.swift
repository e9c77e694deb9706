import Foundation
import Testing

@Suite struct NewLanguageTests {
  @Test func makesEveryTableAndNamesThePages() throws {
    let site = try FixtureSite()
    let result = try Tool.run(["new", "language", "es", "--site", site.root])
    #expect(result.status == 0, "\(result.errors)")
    let rules = try site.read("Content/es/rules.yaml")
    #expect(rules.contains("  facts.fog.ask:\n    en: "))
    #expect(try site.read("Content/es/strings.yaml").contains("skip: \"\""))
    #expect(try site.read("Content/es/glossary.yaml").contains("  bell:\n"))
    #expect(result.output.contains("Content/en/index.md -> Content/es/index.md"))
    #expect(result.output.contains("{code: es, name: Español}"))
  }

  @Test func namesTheMostUrgentPagesFirst() throws {
    let site = try FixtureSite()
    let output = try Tool.run(["new", "language", "hy", "--site", site.root]).output
    let places = ["index.md", "now.md", "scenarios/harbor.md", "check.md", "sources/bell-act.md"]
      .map { output.range(of: "-> Content/hy/\($0)")?.lowerBound }
    let found = places.compactMap { $0 }
    #expect(found.count == places.count)
    #expect(found == found.sorted())
    #expect(output.contains("{code: hy, name: Հայերեն}"))
  }

  @Test func keepsWhatIsTranslatedAndAddsTheRest() throws {
    let site = try FixtureSite()
    try FileManager.default.createDirectory(
      atPath: "\(site.root)/Content/es", withIntermediateDirectories: true)
    try site.write("Content/es/phrases.yaml", "# Ours\nstill: \"Me quedo quieto.\"\n")
    let phrase = try site.read("Content/en/phrases.yaml") + "\nnew-one: \"A new phrase.\"\n"
    try site.write("Content/en/phrases.yaml", phrase)
    let result = try Tool.run(["new", "language", "es", "--site", site.root])
    #expect(result.status == 0, "\(result.errors)")
    let text = try site.read("Content/es/phrases.yaml")
    #expect(text.hasPrefix("# Ours\nstill: \"Me quedo quieto.\"\n"))
    #expect(text.contains("# A new phrase.\nnew-one: \"\"\n"))
    let again = try Tool.run(["new", "language", "es", "--site", site.root])
    #expect(!again.output.contains("entries are new"))
  }

  @Test func refusesWhatIsNoLanguage() throws {
    let site = try FixtureSite()
    #expect(try Tool.run(["new", "language", "../x", "--site", site.root]).status == 2)
    #expect(try Tool.run(["new", "language", "en", "--site", site.root]).status == 2)
  }
}
