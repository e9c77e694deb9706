import Foundation
import Testing

/// What becomes of a translation when the words change that it translates.
@Suite struct TranslationTests {
  static let harbor = "Content/en/scenarios/harbor.md"
  static let page = "Output/ar/harbor.html"
  static let changed = "They stay dry, and nobody reads them."

  /// The site after one English sentence changed.
  private static func staleSite() throws -> FixtureSite {
    let site = try FixtureSite.markedArabic()
    try site.edit(harbor, "## Papers {#papers}\n\nNone.", "## Papers {#papers}\n\n\(changed)")
    return site
  }

  @Test func aFreshTranslationHasNothingToDo() throws {
    let site = try FixtureSite.markedArabic(", complete: all")
    let list = try site.translations("--strict")
    #expect(list.status == 0, "\(list.output)")
    #expect(list.output.contains("Nothing is older than what it translates."))
    let build = try site.build("--strict")
    #expect(build.status == 0, "\(build.errors)")
    #expect(try site.read(Self.page).contains("لم يقارن أحد هذه الترجمة"))
  }

  @Test func oneChangedSentenceIsReportedOnceWithTheDifference() throws {
    let site = try Self.staleSite()
    let list = try site.translations("--strict")
    #expect(list.status == 1)
    #expect(list.output.contains("  scenarios/harbor.md#papers: older"))
    #expect(list.output.contains("      [-None.-] {+\(Self.changed)+}"))
    #expect(list.output.matches(of: /\.md#/).count == 1)
    #expect(try site.translations("--format", "json").output.contains("\"state\": \"meaning\""))
  }

  @Test func aChangedMeaningHidesTheOldWords() throws {
    let site = try Self.staleSite()
    #expect(try site.build().status == 0)
    let html = try site.read(Self.page)
    #expect(html.contains(Self.changed))
    #expect(html.contains("تُرجم في ٥ يناير، ٢٠٢٦. تغيّر النص الإنجليزي"))
    let block = try #require(html.range(of: "<div class=\"original\" lang=\"en\" dir=\"ltr\">"))
    #expect(html[block.upperBound...].contains(Self.changed))
    #expect(html.contains("قرع الجرس."), "the other sections stay translated")
  }

  @Test func aChangedWordingKeepsThemWithANotice() throws {
    let site = try Self.staleSite()
    #expect(try site.translations("--wording", "ar/scenarios/harbor.md#papers").status == 0)
    #expect(try site.build().status == 0)
    let html = try site.read(Self.page)
    #expect(!html.contains(Self.changed))
    #expect(html.contains("ولم يتغيّر المعنى"))
    #expect(try site.translations("--meaning", "ar/scenarios/harbor.md#papers").status == 0)
    #expect(try site.build().status == 0)
    #expect(try site.read(Self.page).contains(Self.changed))
  }

  @Test func aMarkWithoutWorkIsRefused() throws {
    let site = try Self.staleSite()
    let refused = try site.translations("--mark", "ar/scenarios/harbor.md")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("ar/scenarios/harbor.md#papers: its words changed"))
    try site.edit(
      "Content/ar/scenarios/harbor.md", "{#papers}\n\nلا شيء.", "{#papers}\n\nتبقى جافة.")
    #expect(try site.translations("--mark", "--reviewed-by", "A reader", "ar").status == 0)
    #expect(try site.translations("--strict").output.contains("0 checked") == false)
    #expect(try site.build().status == 0)
    let html = try site.read(Self.page)
    #expect(html.contains("تبقى جافة."))
    #expect(!html.contains("لم يقارن أحد"), "somebody checked all of it")
  }

  @Test func aReviewEndsWhenTheTranslationChanges() throws {
    let site = try FixtureSite.arabic()
    #expect(try site.translations("--mark", "--reviewed-by", "A reader", "all").status == 0)
    try site.edit("Content/ar/scenarios/harbor.md", "لا يوقف المد.", "لا يوقف البحر.")
    #expect(try site.build().status == 0)
    #expect(try site.read(Self.page).contains("لم يقارن أحد"))
    #expect(try site.translations().output.contains("#does-not: changed since it was marked"))
  }

  @Test func aRemovedMarkIsMissed() throws {
    let site = try FixtureSite.markedArabic()
    #expect(try site.translations("--forget", "ar/now.md").status == 0)
    #expect(!FileManager.default.fileExists(atPath: "\(site.root)/Content/marks/ar/now.md.mark"))
    let build = try site.build()
    #expect(build.errors.contains("warning[unmarked-translation]"))
    #expect(try site.build("--strict").status == 1)
  }

  @Test func rulesStopALanguageThatPromisesAll() throws {
    let site = try FixtureSite.markedArabic(", complete: all")
    try site.edit("Content/rules/bell.yaml", "Look at a clock.", "Look at the tower clock.")
    let build = try site.build()
    #expect(build.status == 1)
    #expect(build.errors.contains("error[stale-translation]"))
    #expect(build.errors.contains("the rules say: Look at the tower clock."))
    try site.edit("Content/ar/rules.yaml", "انظر إلى ساعة.", "انظر إلى ساعة البرج.")
    #expect(try site.translations("--mark", "ar/rules.yaml").status == 0)
    #expect(try site.read("Content/ar/rules.yaml").contains("en: \"Look at the tower clock.\""))
    #expect(try site.build("--strict").status == 0)
  }

  @Test func rulesElsewhereAreShownInEnglish() throws {
    let site = try FixtureSite.markedArabic(", complete: core")
    try site.edit("Content/rules/bell.yaml", "Look at a clock.", "Look at the tower clock.")
    let build = try site.build()
    #expect(build.status == 0)
    #expect(build.errors.contains("warning[stale-translation]"))
    #expect(!FileManager.default.fileExists(atPath: "\(site.root)/Output/ar/check.html"))
    #expect(try site.read("Output/ar/index.html").contains("href=\"../check.html\""))
  }

  @Test func phrasesStandInBothLanguages() throws {
    let site = try FixtureSite.markedArabic()
    #expect(try site.build().status == 0)
    for page in ["Output/ar/now.html", Self.page] {
      let html = try site.read(page)
      #expect(html.contains("lang=\"ar\" dir=\"rtl\">أرجو إبقاء الجرس ساكنًا."))
      #expect(html.contains("lang=\"en\" dir=\"ltr\">Please keep the bell still."))
    }
  }

  @Test func aMissingPageIsLeftOutOrShownInEnglish() throws {
    let site = try FixtureSite.arabic()
    try FileManager.default.removeItem(atPath: "\(site.root)/Content/ar/now.md")
    #expect(try site.build().status == 0)
    #expect(!FileManager.default.fileExists(atPath: "\(site.root)/Output/ar/now.html"))
    #expect(!(try site.read("Output/now.html").contains("hreflang=\"ar\"")))
    try site.edit(
      "Content/site.yaml", "languages:",
      "fallback: english\npublic_address: \"https://example.org/\"\nlanguages:")
    #expect(try site.build().status == 0)
    let html = try site.read("Output/ar/now.html")
    #expect(html.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(html.contains("هذه الصفحة لم تُترجم بعد"))
    #expect(html.contains("<div class=\"original\" lang=\"en\" dir=\"ltr\">"))
    #expect(html.contains("rel=\"canonical\" href=\"https://example.org/now.html\""))
    #expect(!html.contains("rel=\"alternate\""))
  }

  @Test func searchEnginesAreToldOfEachLanguage() throws {
    let site = try FixtureSite.arabic()
    #expect(try site.build().status == 0)
    #expect(!(try site.read(Self.page).contains("rel=\"alternate\"")))
    try site.edit(
      "Content/site.yaml", "languages:", "public_address: \"https://example.org/\"\nlanguages:")
    #expect(try site.build().status == 0)
    for page in [Self.page, "Output/harbor.html"] {
      let html = try site.read(page)
      for (code, path) in [("en", ""), ("ar", "ar/"), ("x-default", "")] {
        #expect(
          html.contains("hreflang=\"\(code)\" href=\"https://example.org/\(path)harbor.html\""))
      }
    }
    #expect(
      try site.read(Self.page).contains(
        "rel=\"canonical\" href=\"https://example.org/ar/harbor.html\""))
  }

  struct Wrong: Sendable, CustomStringConvertible {
    let code: String
    let file: String
    let old: String
    let new: String
    var description: String { "\(code) in \(file)" }
  }

  static let wrong = [
    Wrong(code: "missing-string", file: "strings.yaml", old: "skip: \"إلى المحتوى\"\n", new: ""),
    Wrong(code: "unused-string", file: "strings.yaml", old: "skip:", new: "skp: \"x\"\nskip:"),
    Wrong(code: "placeholder-mismatch", file: "strings.yaml", old: "{date}", new: "{day}"),
    Wrong(code: "term-not-used", file: "faq.md", old: "عن الجرس.", new: "عن الحبل."),
    Wrong(code: "false-friend", file: "faq.md", old: "أسئلة عن الجرس.", new: "أسئلة عن ناقوس."),
    Wrong(
      code: "translation-shape", file: "scenarios/harbor.md", old: "[!must-not]", new: "[!may]"),
    // Anchors are those of the original in every language, so no link can be dead in one alone.
    Wrong(
      code: "unmatched-translation", file: "scenarios/harbor.md", old: "## بعد ذلك {#after}",
      new: "## بعد ذلك {#then}"),
  ]

  @Test(arguments: wrong) func faultsOfTranslationsStopTheBuild(_ wrong: Wrong) throws {
    let site = try FixtureSite.arabic()
    try site.edit("Content/ar/\(wrong.file)", wrong.old, wrong.new)
    let build = try site.build()
    #expect(build.status == 1)
    #expect(build.errors.contains("error[\(wrong.code)]"), "\(build.errors)")
    #expect(build.errors.contains("Content/ar/\(wrong.file):"))
  }
}
