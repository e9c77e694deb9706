import ArgumentParser

/// `explainer new`: files that a person then fills.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make the files of something new, with marked gaps.",
    discussion: """
      A new file passes every check but for its gaps, [[write: …]]. Each gap is an error until it \
      is filled, so that nothing half-written is ever published.
      """,
    subcommands: [
      NewScenario.self, NewExplainer.self, NewFAQ.self, NewSource.self, NewArticle.self,
      NewPage.self, NewTerm.self, NewRule.self, NewLanguage.self,
    ])
}
