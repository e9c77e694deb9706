import Foundation
import Testing

/// `explainer init DIR`: another law, with nothing of the first one in it.
@Suite("A new site")
struct InitTests {
  private static func site() throws -> (folder: String, clean: Cleanup) {
    let folder = NSTemporaryDirectory() + "explainer-new-\(UUID().uuidString)"
    let made = try Tool.run(["init", folder, "--today", "2026-01-05"])
    #expect(made.status == 0, "\(made.errors)")
    return (folder, Cleanup(folder))
  }

  private final class Cleanup {
    let folder: String
    init(_ folder: String) { self.folder = folder }
    deinit { try? FileManager.default.removeItem(atPath: folder) }
  }

  @Test("it builds strictly, in two languages, and is called an example")
  func builds() throws {
    let site = try Self.site()
    let build = try Tool.run(
      ["build", "--strict", "--site", site.folder, "--today", "2026-01-05"])
    #expect(build.status == 0, "\(build.errors)")
    #expect(build.errors == "")
    for (page, words) in [("index.html", "invented"), ("es/index.html", "inventada")] {
      let text = try String(contentsOfFile: "\(site.folder)/Output/\(page)", encoding: .utf8)
      #expect(text.contains(words), "\(page)")
    }
    #expect(FileManager.default.fileExists(atPath: "\(site.folder)/Output/es/sala-de-lectura.html"))
  }

  @Test("no page speaks of the law that the program was first written for")
  func otherLaw() throws {
    let site = try Self.site()
    _ = try Tool.run(["build", "--site", site.folder, "--today", "2026-01-05"])
    let walk = FileManager.default.enumerator(atPath: "\(site.folder)/Output")
    var pages = 0
    while let path = walk?.nextObject() as? String {
      guard path.hasSuffix(".html") else { continue }
      pages += 1
      let page = try String(contentsOfFile: "\(site.folder)/Output/\(path)", encoding: .utf8)
      let text = page.replacing(/(?s)<(script|style)[^>]*>.*?<\/(script|style)>/, with: "")
      for word in [
        "Values Act", "California", "ICE", "jail", "immigra", "Ley de Valores", "cárcel", "migra",
        "policía", "police",
      ] {
        #expect(!text.contains(try Regex("\\b\(word)")), "\(path): \(word)")
      }
    }
    #expect(pages > 30)
  }

  @Test("the rules answer, and every kind of new file fits the new site")
  func goesOn() throws {
    let site = try Self.site()
    let answer = try Tool.run(
      ["decide", "--site", site.folder, "--fact", "loan=yes", "--today", "2026-01-05"])
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("N-loan"))
    let new = try Tool.run(["new", "scenario", "garden", "--site", site.folder])
    #expect(new.status == 0, "\(new.errors)")
    #expect(
      try Tool.run(["build", "--site", site.folder, "--today", "2026-01-05"]).errors
        .contains("error[unwritten]"))
  }

  @Test("a program that was moved away makes the same site")
  func moved() throws {
    let folder = NSTemporaryDirectory() + "explainer-moved-\(UUID().uuidString)"
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(atPath: folder) }
    try files.copyItem(atPath: Tool.path, toPath: "\(folder)/tool")
    let made = try Tool.run(
      program: "\(folder)/tool", ["init", "\(folder)/site", "--today", "2026-01-05"],
      environment: [:])
    #expect(made.status == 0, "\(made.errors)")
    let site = try Self.site()
    #expect(
      files.contentsEqual(atPath: "\(folder)/site/Templates", andPath: "\(site.folder)/Templates"))
    #expect(
      files.contentsEqual(atPath: "\(folder)/site/Content", andPath: "\(site.folder)/Content"))
  }

  @Test("a folder with something in it is left alone")
  func refused() throws {
    let site = try Self.site()
    let again = try Tool.run(["init", site.folder])
    #expect(again.status == 2)
    #expect(again.errors.contains("not empty"))
  }
}
