import Foundation
import Testing

@Suite("Official texts: import, build, show")
struct ImportLawTests {
  /// The small site, whose Act names an official address and has a note that quotes it.
  private func site() throws -> FixtureSite {
    let site = try FixtureSite()
    try site.edit("Content/\(Fault.act)", "confidence:", "official: exit\nconfidence:")
    try site.edit(
      "Content/\(Fault.act)", "(cite:bell-act/b).\"}",
      "(cite:bell-act/b).\", quote: \"shall not ring the bell\"}")
    try site.edit(
      "Content/\(Fault.bell)", "page: bell-act",
      "page: bell-act, text_hash: \"\(Fault.storedHash)\"")
    try site.write("saved.html", try page("html"))
    return site
  }

  private func page(_ ending: String) throws -> String {
    try String(
      contentsOfFile: "\(FixtureSite.project)/Tests/Fixtures/law/bell-act.\(ending)",
      encoding: .utf8)
  }

  private func run(_ site: FixtureSite, _ more: String..., day: String = "2026-01-05") throws
    -> Tool.Result
  {
    try Tool.run(
      program: Tool.path,
      ["import-law", "saved.html", "--as", "bell-act", "--today", day] + more, in: site.root,
      environment: [:])
  }

  @Test("a saved page is stored, shown word for word, and guarded")
  func whole() throws {
    let site = try site()
    let result = try run(site)
    #expect(result.status == 0, "\(result.errors)")
    try Golden.expect(result.output, is: "import-law")
    #expect(try site.read("Content/law/bell-act.txt") == Fault.storedLaw)
    let build = try site.build("--strict")
    #expect(build.status == 0, "\(build.errors)")
    let html = try site.read("Output/bell-act.html")
    let box = try #require(html.firstRange(of: "<blockquote lang=\"en\" dir=\"ltr\">"))
    #expect(html[box.upperBound...].hasPrefix("\n<p class=\"d0\">(a) The harbor office "))
    for text in [
      "<span id=\"a-q1\"><mark><a href=\"#a-n1\" data-note=\"1\">shall not ring the bell</a></mark></span>",
      "<a href=\"#a-q1\"><b>1</b> <q lang=\"en\" dir=\"ltr\">shall not ring the bell</q></a>",
      "<time datetime=\"2026-01-05\">", "href=\"https://example.org/\" rel=\"noreferrer\"",
      "<p>The office must not ring the bell.</p>",
      "<p class=\"d3\">(ii) By a light, as Section 3 of the Lamp Code defines “light.”</p>",
    ] { #expect(html.contains(text), "\(text)") }
    // Nothing of the page's frame.
    for text in ["Not the law", "An option", "no subdivision", "BELLS", "Bill Information"] {
      #expect(!html.contains(text))
    }
    let before = try site.output()
    try site.edit("Content/law/bell-act.txt", "The keeper’s deputy agrees.", "The keeper agrees.")
    let edited = try site.build()
    #expect(edited.status == 1)
    #expect(edited.errors.contains("Content/law/bell-act.txt:27:1: error[law-text-edited]"))
    #expect(edited.errors.contains("help: "))
    #expect(try site.output() == before)
  }

  @Test("a source of several sections is refused with their numbers: one would be stored alone")
  func severalSections() throws {
    let site = try site()
    try site.edit(
      "Content/\(Fault.act)", "citation: Harbor Bell Act § 1", "citation: Harbor Bell Act §§ 1–2")
    let result = try run(site)
    #expect(result.status == 2)
    #expect(result.errors.contains("Content/\(Fault.act) is about several sections (§§ 1–2)"))
    #expect(result.errors.contains("make a source page for each section"))
    #expect(!FileManager.default.fileExists(atPath: "\(site.root)/Content/law"))
  }

  @Test("sections of the saved page that are not stored are named")
  func otherSections() throws {
    let site = try site()
    try site.edit(
      "saved.html", "<br><br><div><font face=\"Times New Roman\"><h6",
      "<h6><b>7. </b></h6><p>The mayor keeps the key.</p><h6><b>8. </b></h6><p>Or the clerk.</p>"
        + "<br><br><div><font face=\"Times New Roman\"><h6")
    let result = try run(site)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output.contains(
        "Not stored: the saved page also holds sections 7 and 8. Import each with the id of its "
          + "own source page."))
    #expect(try site.read("Content/law/bell-act.txt") == Fault.storedLaw)
  }

  @Test("an import again says what changed, and the build holds notes and rules against it")
  func again() throws {
    let site = try site()
    #expect(try run(site).status == 0)
    let same = try run(site, day: "2026-01-06")
    #expect(same.output.contains("no word changed; saved on 2026-01-06"))
    #expect(try site.check("--strict").status == 0)
    try site.edit("saved.html", "shall not ring the bell,", "shall never ring the bell,")
    try site.edit("saved.html", "<p style=\"margin:0 0 1em 0;\">(c)", "<p>(c)&nbsp;New.</p><p>(d)")
    let changed = try run(site, "--saved", "2026-01-07")
    try Golden.expect(changed.output, is: "import-law-again")
    let check = try site.check()
    #expect(check.status == 1)
    #expect(check.errors.contains("error[quote-not-found]"))
    #expect(check.errors.contains("the text now says: \"shall never ring the bell\""))
    #expect(check.errors.contains("warning[law-changed-since-review]"))
    #expect(check.errors.contains("\"R-night\" rests on words that changed"))
    #expect(!check.errors.contains("\"R-fog\" rests on words that changed"))
  }

  @Test(
    "each fault of a saved page is told with its place",
    arguments: [
      ("import-other", "<b>1.  </b>", "<b>2.  </b>"),
      ("import-gap", "(c)&nbsp;The", "(d)&nbsp;The"),
      ("import-entity", "&ldquo;", "&lquote;"),
      ("import-comment", "<!-- the frame", "<!--- the frame --"),
      ("import-undivided", "", ""),
      (
        "import-versions", "</font>",
        "<h6><b>1. </b></h6><p>(a) A.</p><i>(Added by Stats. 2024.)</i></font>"
      ),
      ("import-lost", "The keeper&#146;s", "The keeperâ€™s"),
    ])
  func faults(name: String, old: String, new: String) throws {
    let site = try site()
    if old.isEmpty {
      try site.write(
        "saved.html", "<div id=\"single_law_section\"><h6>1.</h6><p>The bell is still.</p></div>")
    } else if name == "import-comment" {
      try site.write("saved.html", try site.read("saved.html").replacing("-->", with: "--"))
    } else {
      try site.edit("saved.html", old, new)
    }
    let result = try run(site)
    #expect(result.status == 1)
    try Golden.expect(result.errors, is: name)
    #expect(!FileManager.default.fileExists(atPath: "\(site.root)/Content/law"))
  }

  @Test("plain text gives the very same file")
  func plain() throws {
    let site = try site()
    try site.write("saved.html", try page("txt"))
    #expect(try run(site).status == 0)
    #expect(try site.read("Content/law/bell-act.txt") == Fault.storedLaw)
  }

  @Test("what the site does not say is asked for")
  func usage() throws {
    let site = try site()
    let unknown = try Tool.run(
      ["import-law", "\(site.root)/saved.html", "--source", "bell-akt", "--site", site.root])
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("did you mean \"bell-act\"?"))
    try site.edit("Content/\(Fault.act)", "official: exit\n", "")
    #expect(try run(site).errors.contains("names no official address"))
    #expect(
      try Tool.run(["import-law", "none.html", "--as", "bell-act", "--site", site.root]).status == 2
    )
  }

  @Test("a box shows the words around its own, and points to boxes of parts inside it")
  func boxes() throws {
    let site = try site()
    try site.edit(
      "Content/\(Fault.act)", "  - {path: c,",
      """
        - {path: b-1-A, label: (b)(1)(A), modal: may, rule: A ship must ask.}
        - {path: lamp, label: Lamps, law: b-1-A-ii, modal: none, rule: A light will do.}
        - {path: both, label: (b)(1)–(2), law: b-1, modal: none, rule: Both parts.}
        - {path: whole, label: Whole section, modal: none, rule: All of it.}
        - {path: c,
      """)
    #expect(try run(site).status == 0)
    let build = try site.build()
    #expect(build.status == 0, "\(build.errors)")
    let html = try site.read("Output/bell-act.html")
    func box(_ anchor: String) throws -> [String] {
      let start = try #require(html.firstRange(of: "<article class=\"prov\" id=\"\(anchor)\">"))
      let rest = html[start.upperBound...]
      let open = try #require(rest.firstRange(of: "dir=\"ltr\">\n<p class=\"d"))
      let end = try #require(rest.firstRange(of: "</blockquote>"))
      return rest[open.lowerBound..<end.lowerBound].split(separator: "\n").dropFirst().map {
        String($0.prefix(40))
      }
    }
    let pointer = "<p class=\"d1 around\"><a href=\"#both\">("
    #expect(
      try box("b").map { $0.prefix(pointer.count) } == [
        "<p class=\"d0\">(b)</p>", pointer[...], pointer[...],
      ])
    #expect(try box("b-1-A").last?.contains("<a href=\"#lamp\">") == true)
    #expect(try box("b-1-A").first?.hasPrefix("<p class=\"d0\">(A) A ship") == true)
    // What stands around it has boxes of its own.
    #expect(try box("lamp").count == 1)
    #expect(try box("both").count == 4)
    #expect(try box("whole").allSatisfy { $0.contains(" around\"><a href=") })
    // Without them its lead is shown, so that its words are a sentence.
    try site.edit(
      "Content/\(Fault.act)", "path: b-1-A, label: (b)(1)(A),",
      "path: b-1-A-i, label: (b)(1)(A)(i),")
    try site.edit(
      "Content/\(Fault.act)", "path: both, label: (b)(1)–(2), law: b-1,", "path: both, law: b-2,")
    #expect(try site.build().status == 0)
    let next = try site.read("Output/bell-act.html")
    #expect(
      next.contains("<p class=\"d1 around\">(A) A ship has asked for it in any of these ways:"))
    #expect(next.contains("<p class=\"d0 around\">(1) The harbor office may ring the bell in fog"))
  }

  @Test("a translation quotes the law in the law's language")
  func translated() throws {
    let site = try FixtureSite.markedArabic()
    try site.write("Content/law/bell-act.txt", Fault.storedLaw)
    #expect(try site.build().status == 0)
    let html = try site.read("Output/ar/bell-act.html")
    #expect(html.contains("<blockquote lang=\"en\" dir=\"ltr\">\n<p class=\"d0\">(a) The harbor"))
    #expect(html.contains("لا يجوز للمكتب أن يقرع الجرس."))
  }

  @Test("without a stored text nothing of it is on the page")
  func without() throws {
    let site = try FixtureSite()
    #expect(try site.build().status == 0)
    let html = try site.read("Output/bell-act.html")
    #expect(
      !html.contains("<blockquote") && !html.contains("verbatim\"") && !html.contains("<mark"))
    #expect(html.contains("<div class=\"law\">\n<p class=\"modal must-not\">"))
  }

  @Test("notes that quote are annotations with the words before and after")
  func annotations() throws {
    let site = try site()
    #expect(try run(site).status == 0)
    #expect(try site.build().status == 0)
    let data = try site.read("Output/data/en/annotations.jsonld")
    for text in [
      "\"exact\": \"shall not ring the bell\"", "\"prefix\": \"(a) The harbor office \"",
      "\"suffix\": \", nor let another person ",
      "\"sourceDate\": \"2026-01-05T00:00:00Z\"",
    ] { #expect(data.contains(text), "\(text)") }
    let provisions = try site.read("Output/data/en/provisions.json")
    #expect(provisions.contains("\"sha256\": \"\(Fault.storedHash)"))
  }
}
