import Foundation
import Testing

/// One English text changes: its translations are reported, in every language, and no other.
@Suite struct StaleTextTests {
  /// A change of one text, and what becomes of it.
  struct Change: Sendable, CustomStringConvertible {
    let part: String
    let file: String
    let old: String
    let new: String
    /// What the list shows of it.
    let difference: String
    /// A page with the text, and its old words there; nil where no page shows them.
    let page: String
    let translation: String
    /// Whether the old words stay until they are translated again.
    var stays = false
    /// Words of the notice, where one can stand beside the text.
    var isNoted = true
    var description: String { part }
  }

  static let changes = [
    Change(
      part: "scenarios/harbor.md#does-not", file: "en/scenarios/harbor.md", old: "stop the tide",
      new: "stop the rain", difference: "[-tide.-] {+rain.+}", page: "harbor",
      translation: "لا يوقف المد"),
    Change(
      part: "scenarios/harbor.md#head", file: "en/scenarios/harbor.md",
      old: "ring the bell. In fog",
      new: "touch the bell. In fog", difference: "[-ring-] {+touch+}", page: "harbor",
      translation: "لا يجوز للمكتب أن يقرع الجرس. في الضباب"),
    Change(
      part: "scenarios/harbor.md#head", file: "en/scenarios/harbor.md", old: "At the harbor",
      new: "In the harbor", difference: "[-At-] {+In+}", page: "harbor",
      translation: ">في الميناء</h1>"),
    Change(
      part: "faq/fog.md#head", file: "en/faq/fog.md", old: "May they ring in fog?",
      new: "May they ring in a fog?", difference: "{+a+}", page: "faq",
      translation: "هل يجوز القرع في الضباب؟<"),
    Change(
      part: "glossary.yaml#bell", file: "en/glossary.yaml", old: "What rings.", new: "What sounds.",
      difference: "[-rings.-] {+sounds.+}", page: "glossary", translation: "ما يُقرع."),
    Change(
      part: "faq/fog.md#intro", file: "en/faq/fog.md", old: "Nothing makes them.",
      new: "No law makes them.", difference: "[-Nothing-] {+No law+}", page: "faq",
      translation: "لا شيء يلزمهم به."),
    Change(
      part: "sources/bell-act.md#b", file: "en/sources/bell-act.md", old: "may ring it in fog.",
      new: "may ring it in thick fog.", difference: "{+thick+}", page: "bell-act",
      translation: "يجوز للمكتب أن يقرع الجرس في الضباب."),
    Change(
      part: "phrases.yaml#still", file: "en/phrases.yaml", old: "Please keep", new: "Do keep",
      difference: "[-Please-] {+Do+}", page: "now", translation: "أرجو إبقاء الجرس", isNoted: false),
    Change(
      part: "rules.yaml#decisions.ring.rules.R-fog.say", file: "rules/bell.yaml",
      old: "Fog opens the bell.", new: "Fog frees the bell.", difference: "[-opens-] {+frees+}",
      page: "decision-ring", translation: "الضباب يفتح الجرس.", isNoted: false),
    Change(
      part: "strings.yaml#skip", file: "en/strings.yaml", old: "skip: \"Skip to the answer\"",
      new: "skip: \"Skip to the words\"", difference: "[-answer-] {+words+}", page: "harbor",
      translation: "إلى المحتوى", stays: true, isNoted: false),
    Change(
      part: "questionnaire-strings.yaml#q_promise", file: "en/questionnaire-strings.yaml",
      old: "q_promise: \"", new: "q_promise: \"Now: ", difference: "{+Now:+}", page: "check",
      translation: "لا نسأل عن شيء", stays: true, isNoted: false),
    Change(
      part: "site.yaml#tagline", file: "site.yaml", old: "An invented law", new: "A made-up law",
      difference: "[-An invented-] {+A made-up+}", page: "index",
      translation: "قانون مخترع للاختبار",
      stays: true, isNoted: false),
  ]

  /// The small site in Arabic and, with the same words, in Persian.
  private static func site() throws -> FixtureSite {
    let site = try FixtureSite.arabic()
    try site.write("Content/ar/site.yaml", "title: \"الجرس\"\ntagline: \"قانون مخترع للاختبار\"\n")
    let words = try site.read("Content/ar/questionnaire-strings.yaml")
    try site.write(
      "Content/ar/questionnaire-strings.yaml",
      words.replacing(/(?m)^q_promise: .*$/) { _ in "q_promise: \"لا نسأل عن شيء\"" })
    try FileManager.default.copyItem(
      atPath: "\(site.root)/Content/ar", toPath: "\(site.root)/Content/fa")
    try site.edit(
      "Content/site.yaml", "dir: rtl}", "dir: rtl}\n  - {code: fa, name: فارسی, dir: rtl}")
    try #require(try site.translations("--mark", "all").status == 0)
    return site
  }

  @Test(arguments: changes) func oneChangeIsReportedInEveryLanguage(_ change: Change) throws {
    let site = try Self.site()
    try site.edit("Content/\(change.file)", change.old, change.new)
    let list = try site.translations("--strict")
    #expect(list.status == 1)
    let lines = list.output.split(separator: "\n").map(String.init)
    let reported = lines.filter { $0.hasPrefix("  ") && $0.contains("#") && $0.contains(": ") }
      .filter { !$0.hasPrefix("      ") }
    #expect(reported.count == 2, "\(list.output)")
    #expect(reported.allSatisfy { $0.hasPrefix("  \(change.part): older") })
    #expect(
      lines.count { $0.hasPrefix("      ") && $0.contains(change.difference) } == 2,
      "\(list.output)")
    let sees = change.stays ? "still see these words" : "see the text of the default language"
    #expect(reported.allSatisfy { $0.contains(sees) })
  }

  @Test(arguments: changes) func readersSeeWhatTheListSays(_ change: Change) throws {
    let site = try Self.site()
    try site.edit("Content/\(change.file)", change.old, change.new)
    let build = try site.build()
    #expect(build.status == 0, "\(build.errors)")
    for code in ["ar", "fa"] {
      let path = "Output/\(code)/\(change.page).html"
      guard FileManager.default.fileExists(atPath: "\(site.root)/\(path)") else {
        // A page of rules that has not all its words is not there: links lead to the English one.
        #expect(change.file.hasPrefix("rules/"))
        continue
      }
      let html = try site.read(path)
      #expect(html.contains(change.translation) == change.stays, "\(code)")
      if change.isNoted { #expect(html.contains("تغيّر النص الإنجليزي"), "\(code)") }
    }
    #expect(build.errors.contains("warning[stale-string]") == change.stays, "\(build.errors)")
    if change.stays { #expect(try site.build("--strict").status == 1) }
  }

  @Test(arguments: changes) func oneOfWordingKeepsTheTranslation(_ change: Change) throws {
    let site = try Self.site()
    try site.edit("Content/\(change.file)", change.old, change.new)
    #expect(try site.translations("--wording", change.part).status == 0)
    let build = try site.build()
    #expect(build.status == 0, "\(build.errors)")
    #expect(!build.errors.contains("stale-"), "\(build.errors)")
    for code in ["ar", "fa"] {
      let html = try site.read("Output/\(code)/\(change.page).html")
      #expect(html.contains(change.translation), "\(code)")
      if change.isNoted { #expect(html.contains("ولم يتغيّر المعنى"), "\(code)") }
    }
    #expect(try site.translations().output.matches(of: /older words, the same meaning/).count == 2)
  }

  /// What is told of a question stands beside its English words, not over the answer, which is
  /// as it was.
  @Test func theNoticeOfAQuestionStandsBesideIt() throws {
    let site = try Self.site()
    try site.edit("Content/en/faq/fog.md", "May they ring in fog?", "May they ring in a fog?")
    #expect(try site.build().status == 0)
    let html = try site.read("Output/ar/faq.html")
    let heading = try #require(html.firstMatch(of: /<summary><h3>(.*?)<\/h3>/)).output.1
    #expect(heading.hasPrefix("<small class=\"old\">"))
    #expect(heading.contains("تغيّر النص الإنجليزي"))
    #expect(heading.hasSuffix("<span lang=\"en\" dir=\"ltr\">May they ring in a fog?</span>"))
    let answer = try #require(html.firstMatch(of: /(?s)<\/h3><\/summary>(.*?)<\/details>/))
    #expect(!answer.output.1.contains("class=\"old\""))
    #expect(answer.output.1.contains("لا شيء يلزمهم به."))
  }

  /// The name of a term and its other names are marked as the meaning is. "Also:" is of a table
  /// that the small site has in English only.
  @Test func everyEnglishWordOfATermSaysItsLanguage() throws {
    let site = try Self.site()
    try site.edit("Content/en/glossary.yaml", "What rings.", "What sounds.")
    #expect(try site.build().status == 0)
    let html = try site.read("Output/ar/glossary.html")
    #expect(html.contains("<dt><dfn><span lang=\"en\" dir=\"ltr\">"))
    let entry = try #require(html.firstMatch(of: /(?s)<div id="bell">.*?<\/div>/)).output
    let words = entry.replacing(/(?s)<(span|bdi)[^>]* dir="ltr"[^>]*>.*?<\/(span|bdi)>/, with: "")
      .replacing(/<[^>]*>/, with: "").replacing("Also:", with: "")
    #expect(!words.contains(/[A-Za-z]{3}/), "\(words)")
    let data = try site.read("Output/data/ar/glossary.json")
    #expect(data.contains("\"language\": \"en\""), "\(data)")
  }

  @Test func theRestOfAHeadStaysTranslated() throws {
    let site = try Self.site()
    try site.edit("Content/en/scenarios/harbor.md", "description: What", "description: All that")
    try site.edit("Content/en/faq/fog.md", "description: Fog", "description: The fog")
    #expect(try site.build().status == 0)
    for page in ["harbor", "faq"] {
      let html = try site.read("Output/ar/\(page).html")
      #expect(!html.contains("تغيّر النص الإنجليزي"), "\(page)")
      #expect(!html.contains("class=\"original\""), "\(page)")
    }
    let question = try site.read("Output/ar/faq.html")
    #expect(!question.contains("<span lang=\"en\" dir=\"ltr\">هل"))
  }
}
