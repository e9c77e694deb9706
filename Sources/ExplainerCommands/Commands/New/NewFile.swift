import ArgumentParser
import Diagnostics
import Foundation
import Scaffolds
import SiteContent

/// The options of `explainer new KIND NAME`, and what it does.
struct NewFile: ParsableArguments {
  @Argument(help: "Its id, which is the name of its file too: small letters, digits, hyphens.")
  var name: String

  @Option(name: .long, help: "Its title; made from the name where it is not given.")
  var title: String?

  @OptionGroup var options: SiteOptions

  /// Writes the file and says which gaps it has.
  func make(_ kind: ScaffoldKind) throws {
    guard name.wholeMatch(of: /[a-z0-9][a-z0-9-]*/) != nil else {
      throw refusal("\"\(name)\" cannot be an id; use small letters, digits and hyphens")
    }
    // What is wrong with the site is not the new file's matter, as long as the site can be read.
    var problems: [Diagnostic] = []
    guard let site = options.load(problems: &problems) else {
      Console.show(problems, as: options.format)
      throw ExitStatus.problems
    }
    let new = try file(kind, in: site)
    try NewFileWriter.write(new.text, to: "\(options.site)/\(new.path)")
    let gaps = GapCheck.gaps(in: SourceFile(path: new.path, text: new.text))
      .filter { $0.location.line >= new.firstLine }
    let made = new.firstLine > 1 ? "has a new entry" : "is made"
    Console.output("\(new.path) \(made), with \(Console.counted(gaps.count, "gap")) to fill:")
    for gap in gaps { Console.output("  \(gap.location.description): \(gap.what)") }
    Console.output(
      "Until then every build stops there. \"explainer serve\" shows the page already.")
  }

  private func file(
    _ kind: ScaffoldKind, in site: Site
  ) throws -> (path: String, text: String, firstLine: Int) {
    let language = site.settings.defaultLanguage.code
    let sample = SampleCitations(site)
    guard let text = kind.text(sample.values.merging(values) { $1 }) else {
      Console.error("error: the program has no scaffold for \"\(kind.rawValue)\"")
      throw ExitStatus.failure
    }
    guard let path = kind.path(of: name, language: language) else {
      return try entry(text, language: language, in: site)
    }
    if kind == .rule, site.rules.contains(where: { $0.id == name || $0.decision(fact) != nil }) {
      throw refusal("the rules have a decision or a file \"\(name)\" already")
    }
    if kind != .rule, let page = site.index.pages[language]?[name] {
      throw refusal("the site has a page \"\(name)\" already: \(page.outputPath)")
    }
    guard !FileManager.default.fileExists(atPath: "\(options.site)/\(path)") else {
      throw refusal("\(path) exists already")
    }
    return (path, text, 1)
  }

  /// A term goes to the end of the glossary.
  private func entry(
    _ text: String, language: String, in site: Site
  ) throws -> (path: String, text: String, firstLine: Int) {
    let path = "Content/\(language)/glossary.yaml"
    if site.index.terms[language]?.contains(name) == true {
      throw refusal("the glossary has a term \"\(name)\" already")
    }
    let folder = SiteFolder(root: options.site)
    var ignored: [Diagnostic] = []
    var old = folder.optionalText(at: path, problems: &ignored)?.text ?? "terms:\n"
    if !old.hasSuffix("\n") { old += "\n" }
    guard old.contains(/\nterms: *(#.*)?\n/) || old.hasPrefix("terms:\n") else {
      throw refusal("\(path) has no line \"terms:\" to add to; write one, with a term a line")
    }
    return (path, old + text, old.count { $0.isNewline } + 1)
  }

  private var values: [String: String] {
    let words = name.split(separator: "-").joined(separator: " ")
    let title = title ?? words.prefix(1).uppercased() + words.dropFirst()
    let quoted = title.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    return [
      "name": name, "fact": fact, "title": quoted,
    ].merging(ScaffoldDates.values(on: options.day)) { $1 }
  }

  /// The name as ids of the rules are written.
  private var fact: String { String(name.map { $0 == "-" ? "_" : $0 }) }

  private func refusal(_ message: String) -> ExitStatus {
    Console.error("error: \(message)")
    return ExitStatus.usage
  }
}
