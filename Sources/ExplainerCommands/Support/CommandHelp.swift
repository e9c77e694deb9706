/// The command line as the parser describes it (`--experimental-dump-help`), as far as the manual
/// page needs it.
struct CommandHelp: Decodable {
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      var text: String { kind == "short" ? "-\(name)" : "--\(name)" }
    }

    let kind: String
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let defaultValue: String?
    let isOptional: Bool
    let shouldDisplay: Bool
  }

  let command: Command
}
