import ArgumentParser
import Diagnostics
import Foundation
import SiteContent

/// `explainer new language CODE`: the tables that a translator fills, and what to translate first.
struct NewLanguage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language",
    abstract: "Make the folder of a language, with every key to translate.",
    discussion: """
      Run again, it adds the keys that the tables lack and changes nothing else. The language is \
      shown once Content/site.yaml lists it.
      """)

  @Argument(help: "A BCP 47 tag, such as es or zh-Hant.")
  var code: String

  @OptionGroup var options: SiteOptions

  func run() throws {
    guard Language.isTag(code) else {
      Console.error("error: \"\(code)\" is not a language tag; use one such as es, vi or zh-Hant")
      throw ExitStatus.usage
    }
    var problems: [Diagnostic] = []
    let folder = SiteFolder(root: options.site)
    guard let settings = SiteSettings.load(in: folder, problems: &problems) else {
      Console.show(problems, as: options.format)
      throw ExitStatus.problems
    }
    let source = settings.defaultLanguage.code
    guard code != source else {
      Console.error("error: \"\(code)\" is the language that the site is written in")
      throw ExitStatus.usage
    }
    let files = TranslationSkeleton(folder: folder, source: source, target: code)
      .files(problems: &problems)
    if problems.hasErrors {
      Console.show(problems, as: options.format)
      throw ExitStatus.problems
    }
    for file in files {
      try NewFileWriter.write(file.text, to: "\(options.site)/\(file.path)")
      Console.output("\(file.path): \(file.added) of \(file.total) entries are new and empty")
    }
    let pages = TranslationOrder.pages(
      in: folder, source: source, core: settings.core, problems: &problems)
    Console.output(instructions(pages, source: source, settings: settings))
  }

  private func instructions(
    _ pages: [String], source: String, settings: SiteSettings
  ) -> String {
    let isMissing = { (page: String) in
      !FileManager.default.fileExists(atPath: "\(options.site)/Content/\(code)/\(page)")
    }
    let missing = pages.filter(isMissing)
    var lines = [""]
    if missing.isEmpty {
      lines.append("Every page of Content/\(source)/ has a file in Content/\(code)/.")
    } else {
      lines.append("Translate the tables above, then these pages, most urgent first:")
      lines += missing.map { "  Content/\(source)/\($0) -> Content/\(code)/\($0)" }
    }
    if !settings.languages.contains(where: { $0.code == code }) {
      lines += ["", "To show the language, add a line under \"languages\" of Content/site.yaml:"]
      let name = KnownLanguage.named(code)?.name
      let direction = KnownLanguage.direction(of: code)
      lines.append(
        "  - {code: \(code), name: \(name ?? "…")\(direction == .rtl ? ", dir: rtl" : "")}")
      if name == nil { lines.append("with the language's own name, in its own letters.") }
      if direction == nil {
        lines.append("Add \"dir: rtl\" to it if the language is written from right to left.")
      }
    }
    return lines.joined(separator: "\n")
  }
}
