import ArgumentParser
import Scaffolds

// One command for each kind of file. They differ in their name and scaffold only.

struct NewScenario: ParsableCommand {
  static let configuration = ScaffoldKind.scenario.configuration
  @OptionGroup var file: NewFile
  func run() throws { try file.make(.scenario) }
}

struct NewExplainer: ParsableCommand {
  static let configuration = ScaffoldKind.explainer.configuration
  @OptionGroup var file: NewFile
  func run() throws { try file.make(.explainer) }
}

struct NewFAQ: ParsableCommand {
  static let configuration = ScaffoldKind.faq.configuration
  @OptionGroup var file: NewFile
  func run() throws { try file.make(.faq) }
}

struct NewSource: ParsableCommand {
  static let configuration = ScaffoldKind.source.configuration
  @OptionGroup var file: NewFile
  func run() throws { try file.make(.source) }
}

struct NewArticle: ParsableCommand {
  static let configuration = ScaffoldKind.article.configuration
  @OptionGroup var file: NewFile
  func run() throws { try file.make(.article) }
}

struct NewPage: ParsableCommand {
  static let configuration = ScaffoldKind.page.configuration
  @OptionGroup var file: NewFile
  func run() throws { try file.make(.page) }
}

struct NewTerm: ParsableCommand {
  static let configuration = ScaffoldKind.term.configuration
  @OptionGroup var file: NewFile
  func run() throws { try file.make(.term) }
}

struct NewRule: ParsableCommand {
  static let configuration = ScaffoldKind.rule.configuration
  @OptionGroup var file: NewFile
  func run() throws { try file.make(.rule) }
}

extension ScaffoldKind {
  fileprivate var configuration: CommandConfiguration {
    CommandConfiguration(commandName: rawValue, abstract: "Make \(summary).")
  }
}
