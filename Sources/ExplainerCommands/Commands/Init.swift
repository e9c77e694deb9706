import ArgumentParser
import Diagnostics
import Foundation
import Scaffolds
import SiteContent
import StrictYAML

/// `explainer init DIR`: a small site about an invented law, to begin one's own with.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a small site about an invented law, to begin your own with.",
    discussion: """
      It has a rule file, each kind of page once, two languages, and the templates to change. It \
      builds as it is.
      """)

  @Argument(help: "The folder to make; it must be new or empty.")
  var folder: String

  @Option(name: .long, help: "The day that counts as today, for the dates in the new files.")
  var today: CalendarDate?

  func run() throws {
    let present = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard present.isEmpty else {
      Console.error("error: \(folder) is not empty; name a folder that does not exist yet")
      throw ExitStatus.usage
    }
    let day = SitePlace.day(today)
    let values = ScaffoldDates.values(on: day)
    let files = ExampleSite(values: values).files
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      try NewFileWriter.write(bytes, to: "\(folder)/\(path)")
    }
    try markTranslations(on: day)
    Console.output(
      """
      \(Console.counted(files.count, "file")) in \(folder). The law in them is invented: put yours in its place.
        explainer build --site \(folder)    checks it and writes it
        explainer serve --site \(folder)    shows it while you write
      """)
  }

  /// Records that the translations translate the texts beside them: they were made together.
  private func markTranslations(on day: CalendarDate) throws {
    var problems: [Diagnostic] = []
    let site = SiteLoader(root: folder, today: day).load(problems: &problems)
    let recorder = MarkRecorder(
      root: folder, action: .mark(day: day, reviewedBy: nil, unchanged: false))
    for content in site?.languages.dropFirst() ?? [] {
      try recorder.record(content.sections, of: content.language.code)
    }
  }
}
