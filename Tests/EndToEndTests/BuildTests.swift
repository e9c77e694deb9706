import Foundation
import Testing

@Suite("Building a site")
struct BuildTests {
  @Test("a good site builds without a word, and again without writing")
  func builds() throws {
    let site = try FixtureSite()
    let first = try site.build()
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors == "")
    let files = try site.output()
    for path in [
      "index.html", "now.html", "harbor.html", "faq.html", "glossary.html", "bell-act.html",
      "check.html", "decision-ring.html", "404.html", "SHA256SUMS",
    ] {
      #expect(files[path] != nil, "\(path) is missing")
    }
    let second = try site.build()
    #expect(second.output.contains("0 written"))
    #expect(try site.output() == files)
  }

  @Test("the output is the same for another folder, time zone, locale and working folder")
  func repeatable() throws {
    let one = try FixtureSite()
    let two = try FixtureSite()
    #expect(try one.build().status == 0)
    let result = try Tool.run(
      ["build", "--site", two.root, "--today", "2026-01-05"],
      environment: ["TZ": "Asia/Kathmandu", "LC_ALL": "C", "LANG": "tr_TR.UTF-8"])
    #expect(result.status == 0)
    #expect(try one.output() == two.output())
  }

  @Test("the book has the pages, which are built once", arguments: ["1", "4"])
  func book(jobs: String) throws {
    let site = try FixtureSite()
    try site.write(
      "Content/en/mirrors.md",
      """
      ---
      kind: mirrors
      title: "Copies of this site"
      description: "How to keep a copy."
      reviewed: {on: 2026-01-01, next: 2027-01-01}
      ---

      Keep a copy.

      """)
    let result = try site.build("--jobs", jobs)
    #expect(result.status == 0, "\(result.errors)")
    let book = try site.read("Output/book.html")
    for chapter in ["index", "harbor", "decision-ring", "mirrors"] {
      #expect(book.components(separatedBy: "id=\"\(chapter)\"").count == 2, "\(chapter)")
    }
  }

  @Test("no output names the folder that it was built in")
  func noPaths() throws {
    let site = try FixtureSite()
    #expect(try site.build().status == 0)
    for (path, bytes) in try site.output() {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(site.root), "\(path)")
    }
  }

  @Test("one text in the rule file changes the rule page, the questionnaire and the answer")
  func oneSource() throws {
    let site = try FixtureSite()
    try site.edit("Content/rules/bell.yaml", "Fog opens the bell.", "Fog frees the bell.")
    #expect(try site.build().status == 0)
    for page in ["decision-ring.html", "check.html"] {
      let text = try site.read("Output/\(page)")
      #expect(text.contains("Fog frees the bell."), "\(page)")
      #expect(!text.contains("Fog opens the bell."), "\(page)")
    }
    let answer = try Tool.run([
      "decide", "--site", site.root, "--fact", "fog=yes", "--fact", "night=no",
    ])
    #expect(answer.output.contains("Fog frees the bell."))
  }

  @Test("a page past its review shows a badge, and stops a strict build")
  func overdue() throws {
    let site = try FixtureSite()
    try site.edit(
      "Content/en/scenarios/harbor.md", "say: [still]",
      "reviewed: {on: 2025-01-01, next: 2026-01-04}\nsay: [still]")
    let result = try site.build()
    #expect(result.status == 0)
    #expect(result.errors.contains("warning[review-overdue]"))
    #expect(try site.read("Output/harbor.html").contains("2026-01-04"))
    #expect(try site.read("Output/harbor.html").contains("seal due"))
    #expect(try site.build("--strict").status == 1)
  }

  @Test("all problems of a run are reported together, sorted by place")
  func together() throws {
    let site = try FixtureSite()
    try site.edit("Content/en/scenarios/harbor.md", "page:home", "page:hom")
    try site.edit("Content/en/index.md", "term:bell", "term:bel")
    try site.edit("Content/rules/bell.yaml", "cancels: [R-fog]", "then: forbidden")
    let result = try site.build("--format", "json")
    let problems = try #require(
      try JSONSerialization.jsonObject(with: Data(result.errors.utf8)) as? [[String: Any]])
    let files = problems.compactMap { $0["file"] as? String }
    #expect(files == files.sorted())
    #expect(Set(files).count == 3)
  }

  @Test("wrong use is status 2, problems are status 1, and neither prints a page")
  func statuses() throws {
    #expect(try Tool.run(["build", "--nonsense"]).status == 2)
    #expect(try Tool.run(["check", "--site", "/nonexistent"]).status == 1)
    #expect(try Tool.run(["--version"]).status == 0)
    #expect(try Tool.run(["--help"]).status == 0)
  }
}
