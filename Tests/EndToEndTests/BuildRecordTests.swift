import Foundation
import Testing

/// A build that finds its record does less; what it leaves and says must be what a clean build does.
@Suite("Building again from what was recorded")
struct BuildRecordTests {
  private func isKnown(_ result: Tool.Result) -> Bool {
    result.output.contains(" s  nothing changed\n")
  }

  /// Builds once more, and expects no look at the pages.
  private func expectKnown(_ site: FixtureSite, _ options: [String] = []) throws {
    let again = try build(site, options)
    #expect(again.status == 0 && isKnown(again), "\(again.output)\(again.errors)")
  }

  private func build(_ site: FixtureSite, _ options: [String] = []) throws -> Tool.Result {
    try Tool.run(
      ["build", "--site", site.root, "--today", "2026-01-05", "--timings"] + options)
  }

  /// What a build without a record leaves and says.
  private func expectClean(
    _ result: Tool.Result, _ site: FixtureSite, _ options: [String], _ history: String
  ) throws {
    let output = "\(site.root)/Clean"
    try? FileManager.default.removeItem(atPath: output)
    let clean = try build(site, options + ["--no-cache", "--output", output])
    #expect(result.status == clean.status, "\(history)")
    #expect(result.errors == clean.errors, "\(history)")
    guard clean.status == 0 else { return }
    let own = try site.output()
    let others = try site.output(in: "Clean")
    let stale = Set(own.keys).union(others.keys).filter { own[$0] != others[$0] }
    #expect(stale.isEmpty, "\(stale.sorted()) after \(history)")
  }

  @Test("random changes end as a clean build does", arguments: [11, 12] as [UInt64])
  func randomEdits(seed: UInt64) throws {
    let site = try FixtureSite()
    var edits = try RandomEdits(root: site.root, seed: seed)
    var history: [String] = []
    let choices = [
      [], ["--pages-only"], ["--today", "2026-01-06"], ["--jobs", "1"], ["--strict"],
    ]
    for step in 1...14 {
      history.append(edits.step())
      let options = choices[step % 7 < choices.count ? step % 7 : 0]
      let first = try build(site, options)
      try expectClean(first, site, options, "\(history)")
      let second = try build(site, options)
      #expect(isKnown(second) == (first.status == 0), "\(history)")
      try expectClean(second, site, options, "\(history), again")
    }
  }

  @Test("an edit shows that gives the file its old size and time back")
  func hiddenEdit() throws {
    let site = try FixtureSite()
    #expect(try build(site).status == 0)
    try expectKnown(site)
    let path = "\(site.root)/Content/en/now.md"
    let time = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    let text = try #require(FileManager.default.contents(atPath: path))
    let changed = String(decoding: text, as: UTF8.self).replacing("bell", with: "gong")
    #expect(changed.utf8.count == text.count && Data(changed.utf8) != text)
    // In place, so that it stays the same file.
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.write(contentsOf: Data(changed.utf8))
    try handle.close()
    try FileManager.default.setAttributes([.modificationDate: time as Any], ofItemAtPath: path)
    let result = try build(site)
    #expect(!isKnown(result))
    try expectClean(result, site, [], "the edit")
  }

  @Test("a file of the output that somebody changed is mended")
  func editedOutput() throws {
    let site = try FixtureSite()
    #expect(try build(site).status == 0)
    let good = try site.output()
    for path in ["now.html", "now.html.gz", "site.zip", "SHA256SUMS"] {
      let handle = try #require(FileHandle(forWritingAtPath: "\(site.root)/Output/\(path)"))
      try handle.write(contentsOf: Data("<!-- x -->".utf8))
      try handle.close()
      #expect(try build(site, ["--replace"]).status == 0)
      #expect(try site.output() == good, "\(path)")
      try expectKnown(site)
    }
    try FileManager.default.removeItem(atPath: "\(site.root)/Output/faq.html")
    #expect(try build(site).status == 0)
    #expect(try site.output() == good)
  }

  @Test("an edit of the output shows that gives the file its old size and time back")
  func hiddenOutputEdit() throws {
    let site = try FixtureSite()
    #expect(try build(site).status == 0)
    let good = try site.output()
    // What is known of an output is seen after a first build, and follows from the old one after others.
    for isSeen in [true, false] {
      if !isSeen {
        try site.edit("Content/en/scenarios/harbor.md", "\n## ", "\nA sentence.\n\n## ")
        #expect(try build(site).status == 0)
      }
      let path = "\(site.root)/Output/now.html"
      var status = stat()
      #expect(lstat(path, &status) == 0)
      let handle = try #require(FileHandle(forUpdatingAtPath: path))
      try handle.write(contentsOf: Data("<!doctype".utf8))
      try handle.close()
      #expect(utimensat(AT_FDCWD, path, [status.st_atim, status.st_mtim], 0) == 0)
      let result = try build(site)
      #expect(!isKnown(result) && result.status == 0)
      #expect(try site.output()["now.html"] == good["now.html"])
      try expectKnown(site)
    }
  }

  @Test("a damaged record counts for nothing")
  func damaged() throws {
    let site = try FixtureSite()
    #expect(try build(site).status == 0)
    let folder = "\(site.root)/.explainer-cache"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { !$0.contains(".") }
    let path = "\(folder)/\(try #require(names.first))"
    let whole = try #require(FileManager.default.contents(atPath: path))
    var turned = whole
    turned[whole.count / 2] ^= 1
    for bytes in [Data(), whole.prefix(40), whole.dropLast(9), turned, Data("nonsense".utf8)] {
      try bytes.write(to: URL(fileURLWithPath: path))
      let result = try build(site)
      #expect(!isKnown(result))
      try expectClean(result, site, [], "damage")
      try expectKnown(site)
    }
  }

  @Test("changes in the words of single pages end as a clean build does")
  func sentences() throws {
    let site = try FixtureSite.withMorePages()
    #expect(try build(site).status == 0)
    let before = try site.output()
    for (step, page) in ["explainers/part-2", "scenarios/harbor", "explainers/part-2"].enumerated()
    {
      try site.edit("Content/en/\(page).md", "\n## ", "\nSentence \(step).\n\n## ")
      let result = try build(site)
      #expect(result.status == 0, "\(result.errors)")
      try expectClean(result, site, [], "\(page), \(step)")
    }
    // A page that is as it was two builds ago is not what the output has of the last build.
    for text in ["one way", "the other", "one way"] {
      let page = "\(site.root)/Content/en/explainers/part-4.md"
      let old = String(
        decoding: try #require(FileManager.default.contents(atPath: page)), as: UTF8.self)
      let first = old.components(separatedBy: "\nSaid ")[0]
      try Data("\(first)\nSaid \(text).\n".utf8).write(to: URL(fileURLWithPath: page))
      try expectClean(try build(site), site, [], text)
    }
    try site.edit("Content/en/explainers/part-3.md", "Nobody rings it", "[Nobody](page:nowhere)")
    try expectClean(try build(site), site, [], "a dead link")
    try site.edit("Content/en/explainers/part-3.md", "[Nobody](page:nowhere)", "No one rings it")
    try expectClean(try build(site), site, [], "a mended link")
    #expect(try site.output() != before)
  }

  @Test("what was kept of single pages counts for nothing where it is damaged or another build's")
  func damagedPages() throws {
    let site = try FixtureSite.withMorePages()
    #expect(try build(site).status == 0)
    let folder = "\(site.root)/.explainer-cache"
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".pages") })
    let file = URL(fileURLWithPath: "\(folder)/\(name)")
    let first = try Data(contentsOf: file)
    var turned = first
    turned[first.count / 3] ^= 1
    for (step, bytes) in [Data(), first.dropLast(5), turned, first].enumerated() {
      try site.edit("Content/en/explainers/part-1.md", "\n## ", "\nSentence \(step).\n\n## ")
      #expect(try build(site).status == 0)
      // The last of them is whole, and of a build before that one.
      try bytes.write(to: file)
      try site.edit("Content/en/explainers/part-2.md", "\n## ", "\nSentence \(step).\n\n## ")
      try expectClean(try build(site), site, [], "damage \(step)")
    }
  }

  @Test("warnings are told again, and stop a strict build again")
  func warnings() throws {
    let site = try FixtureSite()
    let late = ["--today", "2100-01-01"]
    let first = try build(site, late)
    #expect(first.status == 0 && first.errors.contains("warning"), "\(first.errors)")
    for format in ["text", "json", "github"] {
      let again = try build(site, late + ["--format", format])
      #expect(isKnown(again))
      try expectClean(again, site, late + ["--format", format], format)
      let strict = try build(site, late + ["--strict", "--format", format])
      #expect(strict.status == 1)
      try expectClean(strict, site, late + ["--strict", "--format", format], format)
    }
  }

  @Test("nothing is recorded where the sources have links, and without being asked to")
  func unknowable() throws {
    let site = try FixtureSite()
    #expect(try build(site, ["--no-cache"]).status == 0)
    #expect(!FileManager.default.fileExists(atPath: "\(site.root)/.explainer-cache"))
    try FileManager.default.createSymbolicLink(
      atPath: "\(site.root)/Public/linked.txt", withDestinationPath: "mark.svg")
    #expect(!isKnown(try build(site)))
    #expect(!isKnown(try build(site)))
  }
}
