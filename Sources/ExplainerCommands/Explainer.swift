import ArgumentParser

/// The root command.
struct Explainer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explainer",
    abstract: "Builds plain-language explainers of law, and proves them against the rules.",
    version: Version.described,
    subcommands: [
      Init.self, Build.self, Check.self, Serve.self, Decide.self, Facts.self, Rules.self, New.self,
      ImportLaw.self, Reviews.self, Translations.self, Addresses.self, Explain.self, Errors.self,
      Manual.self,
      Keygen.self, Sign.self, Verify.self,
    ])
}
