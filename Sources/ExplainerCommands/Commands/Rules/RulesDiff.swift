import ArgumentParser
import Diagnostics
import Foundation
import RuleBook

/// `explainer rules diff OLD NEW`: what a change of the rules changes, in situations.
struct RulesDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say in how many situations two versions of a rule file answer differently.")

  @Argument(help: "The older rule file.")
  var old: String

  @Argument(help: "The newer rule file.")
  var new: String

  @OptionGroup var options: SiteOptions

  func run() throws {
    let before = try load(old)
    let after = try load(new)
    var problems: [Diagnostic] = []
    let diff = RuleDiff.between(before, after, asOf: options.day, problems: &problems)
    Console.show(problems, as: options.format)
    guard let diff, !problems.hasErrors else { throw ExitStatus.problems }
    Console.output(text(diff))
  }

  private func load(_ path: String) throws -> RuleBook {
    guard let data = FileManager.default.contents(atPath: path) else {
      Console.error("error: \(path) cannot be read")
      throw ExitStatus.usage
    }
    var problems: [Diagnostic] = []
    let file = SourceFile(path: path, bytes: [UInt8](data))
    let book = RuleBook.load(file, problems: &problems)
    Console.show(problems.filter { $0.severity == .error }, as: options.format)
    guard let book, !problems.hasErrors else { throw ExitStatus.problems }
    return book
  }

  private func text(_ diff: RuleDiff) -> String {
    if diff.isEmpty { return "No answer changes in any of \(diff.situationCount) situations." }
    var lines = [
      "The answers change in \(diff.changedCount) of \(diff.situationCount) situations."
    ]
    for change in diff.changes {
      lines.append("")
      lines.append("\(change.decision): \(change.count) situations. For example:")
      for sample in change.samples {
        lines.append("  \(sample.before) -> \(sample.after)  when \(sample.situation)")
      }
    }
    if !diff.addedDecisions.isEmpty {
      lines.append("New decisions: \(diff.addedDecisions.joined(separator: ", "))")
    }
    if !diff.removedDecisions.isEmpty {
      lines.append("Removed decisions: \(diff.removedDecisions.joined(separator: ", "))")
    }
    if diff.newlyPossible > 0 {
      lines.append("Possible now, and impossible before: \(diff.newlyPossible) situations")
    }
    if diff.noLongerPossible > 0 {
      lines.append("Impossible now, and possible before: \(diff.noLongerPossible) situations")
    }
    return lines.joined(separator: "\n")
  }
}
