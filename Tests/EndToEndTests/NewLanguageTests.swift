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

  /// A tag, and what the line for `site.yaml` must say of it.
  static let directions = [
    ("hy", "{code: hy, name: Հայերեն}", false), ("fa", "{code: fa, name: فارسی, dir: rtl}", false),
    ("ur", "{code: ur, name: …, dir: rtl}", false), ("he", "{code: he, name: …, dir: rtl}", false),
    ("uz-Arab", "{code: uz-Arab, name: …, dir: rtl}", false),
    ("sd-Deva", "{code: sd-Deva, name: …}", false), ("sw", "{code: sw, name: …}", true),
  ]

  @Test(arguments: directions) func knowsOrAsksForTheDirection(
    _ code: String, _ line: String, _ asks: Bool
  ) throws {
    let site = try FixtureSite()
    let result = try Tool.run(["new", "language", code, "--site", site.root])
    #expect(result.output.contains("  - \(line)\n") || result.output.hasSuffix("  - \(line)\n"))
    #expect(result.output.contains("written from right to left") == asks)
    #expect(result.output.contains("the language's own name") == line.contains("…"))
  }

  @Test func aLanguageThatIsNotListedChangesNothing() throws {
    let site = try FixtureSite()
    #expect(try site.build("--strict").status == 0)
    let before = try site.output()
    #expect(try Tool.run(["new", "language", "hy", "--site", site.root]).status == 0)
    let build = try site.build("--strict")
    #expect(build.status == 0, "\(build.errors)")
    #expect(try site.output() == before)
    // Listed too early, it stops: buttons without words help nobody.
    try site.edit(
      "Content/site.yaml", "name: English}", "name: English}\n  - {code: hy, name: Հայերեն}")
    let early = try site.build()
    #expect(early.status == 1)
    #expect(early.errors.contains("error[missing-string]"))
    #expect(try site.output() == before)
  }

  @Test func placesStandInTheOrderOfTheSite() throws {
    let site = try FixtureSite()
    let harbor = try site.read("Content/en/scenarios/harbor.md")
    try site.write(
      "Content/en/scenarios/abbey.md",
      harbor.replacing("At the harbor", with: "At the abbey")
        .replacing("place: The harbor", with: "place: The abbey\norder: 2"))
    try site.edit("Content/en/scenarios/harbor.md", "place:", "order: 1\nplace:")
    try site.write("Content/en/help.md", "---\nkind: page\ntitle: X\ndescription: Y.\n---\nText.\n")
    try site.write(
      "Content/en/about.md", "---\nkind: page\ntitle: Z\ndescription: Y.\n---\nText.\n")
    try site.edit("Content/site.yaml", "languages:", "core: [help]\nlanguages:")
    let output = try Tool.run(["new", "language", "hy", "--site", site.root]).output
    let places = [
      "scenarios/harbor", "scenarios/abbey", "check", "help", "glossary", "404", "about",
    ]
    .compactMap { output.range(of: "-> Content/hy/\($0).md")?.lowerBound }
    #expect(places.count == 7)
    #expect(places == places.sorted())
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
