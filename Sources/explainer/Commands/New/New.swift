import ArgumentParser

/// `explainer new`: files that a person then fills.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the files of something new, with marked gaps.",
    subcommands: [NewLanguage.self])
}
