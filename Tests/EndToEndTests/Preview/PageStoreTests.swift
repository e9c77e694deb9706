import Caching
import Diagnostics
import Foundation
import SiteContent
import Storage
import StrictYAML
import Testing

@testable import ExplainerCommands

/// A build that knows pages from the last one does less; what it makes must be what a clean build
/// makes.
@Suite("Building with what was kept of single pages")
struct PageStoreTests {
  /// A drawn file, and the digest of what it was drawn from.
  private struct Drawn: Equatable {
    let bytes: [UInt8]
    let key: Digest?
  }

  private struct Build {
    let files: [String: Drawn]
    let problems: String
    let hasErrors: Bool
  }

  /// A site to change; or a copy of the one that the environment names.
  private func site() throws -> FixtureSite {
    if let other = ProcessInfo.processInfo.environment["RANDOM_EDITS_SITE"] {
      return try FixtureSite(copying: other)
    }
    return try FixtureSite.withMorePages()
  }

  private func build(
    _ root: String, _ store: BuildStore?, spill: SpillFile? = nil
  ) throws -> Build {
    let today = try #require(CalendarDate("2026-01-05"))
    let draft = SiteDraft(
      site: root, today: today, memory: BuildMemory(remembers: false), store: store, spill: spill)
    var problems = draft.problems
    var files: [String: Drawn] = [:]
    for planned in draft.plan {
      guard let file = planned.draw(&problems) else { continue }
      files[file.path] = Drawn(bytes: file.bytes, key: planned.key)
    }
    return Build(
      files: files, problems: DiagnosticFormat.text.render(problems),
      hasErrors: problems.hasErrors)
  }

  /// Everything but the texts of pages: a store is of use only where that is the same.
  private func others(_ root: String) throws -> Digest {
    var writer = ByteWriter()
    for folder in ["Content", "Public", "Templates"] {
      let walk = FolderWalk("\(root)/\(folder)")
      for (path, _) in walk.list.sorted(by: { $0.path < $1.path })
      where folder != "Content" || !path.hasSuffix(".md") {
        path.write(to: &writer)
        writer.write(
          run: FileManager.default.contents(atPath: "\(root)/\(folder)/\(path)") ?? Data())
      }
    }
    return Digest(of: writer.bytes)
  }

  @Test("60 random changes end as a clean build does", arguments: [21, 22] as [UInt64])
  func randomEdits(seed: UInt64) throws {
    let site = try site()
    var edits = try RandomEdits(root: site.root, seed: seed)
    var history: [String] = []
    var last: (others: Digest, store: [UInt8], files: [String: Drawn])?
    var kept = 0
    for step in 1...60 {
      let others = try others(site.root)
      if last?.others != others { last = nil }
      // What a build sets aside must make no difference either: all of it, in a site of any size.
      let spill = SpillFile(room: 1)
      let store = BuildStore(last?.store ?? [], spill: spill)
      let result = try build(site.root, store, spill: spill)
      #expect(spill?.isWhole == true)
      let clean = try build(site.root, nil)
      let stale = Set(result.files.keys).union(clean.files.keys)
        .filter { result.files[$0]?.bytes != clean.files[$0]?.bytes }
      #expect(stale.isEmpty, "\(stale.sorted()) after \(history.suffix(5))")
      #expect(result.problems == clean.problems, "\(history.suffix(5))")
      if !stale.isEmpty || result.problems != clean.problems { return }
      // Where the digest says that nothing changed, the file of the last build is kept undrawn.
      for (path, drawn) in result.files {
        guard let key = drawn.key, let before = last?.files[path], before.key == key else {
          continue
        }
        #expect(before.bytes == drawn.bytes, "\(path) after \(history.suffix(5))")
        kept += 1
      }
      // A build with errors leaves nothing for the next one.
      if !result.hasErrors { last = (others, store.bytes, result.files) }
      // Most changes break the site for a while; a sentence more does not.
      let page = "Content/en/explainers/part-\(step % 4 + 1).md"
      if step % 3 == 0 || !FileManager.default.fileExists(atPath: "\(site.root)/\(page)") {
        history.append(edits.step())
      } else {
        try site.write(page, try site.read(page) + "\nSentence \(step).\n")
        history.append("\(page) has a sentence more")
      }
    }
    #expect(kept > 20, "only \(kept) pages were as before")
  }

  @Test("after a sentence changed, only its page is read anew")
  func oneSentence() throws {
    let site = try site()
    let first = BuildStore()
    let before = try build(site.root, first)
    try site.edit("Content/en/scenarios/harbor.md", "\n## ", "\nOne sentence more.\n\n## ")
    let after = try build(site.root, BuildStore(first.bytes))
    let keyed = after.files.filter { $0.value.key != nil }.map(\.key)
    #expect(keyed.count > 1)
    for path in keyed {
      #expect(
        (before.files[path]?.key == after.files[path]?.key) == !path.hasSuffix("harbor.html"),
        "\(path)")
    }
  }

  @Test("what other pages show of a page is known by its front matter and its headings")
  func shownElsewhere() throws {
    let site = try site()
    let first = try build(site.root, BuildStore())
    try site.edit("Content/en/scenarios/harbor.md", "\ntitle: ", "\ntitle: Another ")
    let second = try build(site.root, BuildStore())
    for (path, drawn) in second.files where drawn.key != nil {
      #expect(first.files[path]?.key != drawn.key, "\(path)")
    }
  }
}
