import ArgumentParser

/// `explainer rules`: work on rule files themselves.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Test rule files and compare versions of them.",
    subcommands: [RulesTest.self, RulesDiff.self])
}
