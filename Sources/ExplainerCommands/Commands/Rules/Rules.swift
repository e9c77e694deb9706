import ArgumentParser

/// `explainer rules`: work on rule files themselves.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Show, test and compare rule files.",
    subcommands: [RulesShow.self, RulesTest.self, RulesDiff.self, RulesOrder.self])
}
