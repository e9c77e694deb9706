/// The manual page in the language of `man` (mdoc would do too; plain `man` macros work everywhere).
struct ManualPage {
  let help: CommandHelp
  let version: String

  var text: String {
    let root = help.command
    var lines = [
      ".TH \(root.commandName.uppercased()) 1 \"\" \"\(root.commandName) \(version)\"", ".SH NAME",
      "\(root.commandName) \\- \(Self.escaped(root.abstract ?? ""))", ".SH SYNOPSIS",
      ".B \(root.commandName)", ".I command", "[options]", ".SH DESCRIPTION",
      "Reads a site's folder (Content, Templates, Public), checks all of it, and writes a static",
      "site. Every problem is told with its place, its cause and a remedy.", ".SH COMMANDS",
    ]
    for command in root.subcommands ?? [] { lines += section(command, path: root.commandName) }
    lines += [".SH EXIT STATUS"]
    for (status, meaning) in Self.statuses {
      lines += [".TP", ".B \(status)", meaning]
    }
    lines += [
      ".SH ENVIRONMENT", ".TP", ".B NO_COLOR", "Where it is not empty, no colour is used.",
      ".SH FILES", ".TP", ".I Content/site.yaml", "The settings of the site.", ".TP",
      ".I Output/", "The built site, unless --output names another folder.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static let statuses = [
    ("0", "Done."), ("1", "The site has problems, and they were printed."),
    ("2", "The command line is wrong."), ("3", "The tool itself could not do its work."),
  ]

  private func section(_ command: CommandHelp.Command, path: String) -> [String] {
    guard command.commandName != "help" else { return [] }
    let name = "\(path) \(command.commandName)"
    if let parts = command.subcommands, !parts.isEmpty {
      return parts.flatMap { section($0, path: name) }
    }
    let arguments = (command.arguments ?? []).filter(\.shouldDisplay)
    let values = arguments.filter { $0.kind == "positional" }.map { argument in
      let value = (argument.valueName ?? "value").uppercased()
      return argument.isOptional ? "[\(value)]" : value
    }
    var lines = [".SS \(Self.escaped(([name] + values).joined(separator: " ")))"]
    lines += [command.abstract, command.discussion].compactMap { $0 }.filter { !$0.isEmpty }
      .flatMap { [Self.escaped($0), ".PP"] }
    for argument in arguments {
      let label: String
      if argument.kind == "positional" {
        label = (argument.valueName ?? "value").uppercased()
      } else {
        let names = (argument.names ?? []).map(\.text).joined(separator: ", ")
        label = argument.kind == "option" ? "\(names) <\(argument.valueName ?? "value")>" : names
      }
      // These two stand at every command, and are said once by "help" itself.
      if label.hasPrefix("--version") || label.contains("--help") { continue }
      let given = argument.defaultValue.map { " (default: \($0))" } ?? ""
      lines += [
        ".TP", ".B \(Self.escaped(label))", Self.escaped((argument.abstract ?? "") + given),
      ]
    }
    return lines
  }

  /// A backslash, a hyphen and a leading full stop have meanings of their own.
  private static func escaped(_ text: String) -> String {
    let plain = text.map { character in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      case "\n": " "
      default: String(character)
      }
    }.joined()
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}
