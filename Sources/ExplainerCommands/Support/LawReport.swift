import OfficialText
import SiteContent

/// What an import of an official text tells the person who ran it.
struct LawReport {
  let text: LawText
  /// Against the text that was stored before; nil where there was none.
  let changes: LawComparison?
  /// Rules that cite the source.
  let rules: [(file: String, source: String)]
  /// Sections of the saved page that were not stored.
  let others: [String]

  var lines: [String] { stored + left }

  private var left: [String] {
    guard !others.isEmpty else { return [] }
    let what = others.count == 1 ? "section \(others[0])" : "sections \(Self.list(others))"
    return [
      "Not stored: the saved page also holds \(what). Import each with the id of its own source page."
    ]
  }

  private static func list(_ names: [String]) -> String {
    names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }

  private var stored: [String] {
    let path = LawText.path(of: text.source)
    guard let changes else {
      let count = Console.counted(text.words.paths.count, "subdivision")
      return ["\(path) is stored: section \(text.section), \(count), saved on \(text.saved)."]
        + outline + ["Hold this outline against the official page."] + hashes
    }
    if changes.isEmpty { return ["\(path): no word changed; saved on \(text.saved)."] }
    var lines = ["\(path) is stored anew. Changed since the last import:"]
    for change in changes.changes {
      let what = change.old.isEmpty ? "new" : change.new.isEmpty ? "gone" : "changed"
      lines.append("  \(what): \(StoredWords.label(change.path))")
      lines += words(change.old, change.new)
    }
    if let history = changes.history {
      lines.append("  changed: \(StoredWords.label("history"))")
      lines += words([history.old ?? ""], [history.new ?? ""])
    }
    return lines + ["Read the page and the rules against the new words."] + hashes
  }

  private func words(_ old: [String], _ new: [String]) -> [String] {
    WordDiff(from: old.joined(separator: "\n"), to: new.joined(separator: "\n")).lines
      .map { "    \($0)" }
  }

  /// Each subdivision with its first words, moved in by its rank.
  private var outline: [String] {
    text.words.paths.map { path in
      let depth = path.count { $0 == "-" } + 1
      let words = text.words.own(path).first ?? ""
      let first = words.split(separator: " ").prefix(8).joined(separator: " ")
      return String(repeating: "  ", count: depth) + first + (first == words ? "" : " …")
    }
  }

  private var hashes: [String] {
    rules.map { rule in
      "Once the rules are compared with it, write in \(rule.file) under sources, \(rule.source): "
        + "text_hash: \"\(text.hash.prefix(16))\""
    }
  }
}
