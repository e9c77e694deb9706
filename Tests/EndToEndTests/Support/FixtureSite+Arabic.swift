import Foundation
import Testing

extension FixtureSite {
  /// The small site with its translation into Arabic.
  ///
  /// - Parameter settings: what `site.yaml` says of the language beside its code and its name.
  static func arabic(_ settings: String = "") throws -> FixtureSite {
    let site = try FixtureSite()
    try FileManager.default.copyItem(
      atPath: "\(project)/Tests/Fixtures/arabic/Content/ar", toPath: "\(site.root)/Content/ar")
    let own = try site.read("Content/ar/strings.yaml")
    let filled = try site.read("Content/en/strings.yaml").split(separator: "\n").filter { line in
      guard let colon = line.firstIndex(of: ":"), line.first != "#" else { return false }
      return !own.contains("\n\(line[...colon])")
    }
    try site.write(
      "Content/ar/strings.yaml", own + filled.map(translated).joined(separator: "\n") + "\n")
    let questions = try site.read("Content/en/questionnaire-strings.yaml").split(separator: "\n")
    try site.write(
      "Content/ar/questionnaire-strings.yaml",
      questions.map(translated).joined(separator: "\n") + "\n")
    try site.edit(
      "Content/site.yaml", "name: English}",
      "name: English}\n  - {code: ar, name: العربية, dir: rtl\(settings)}")
    return site
  }

  /// A line of a table whose sentence is another one than in English, by one word.
  private static func translated(_ line: Substring) -> String {
    let isSentence = line.first != "#" && line.split(separator: " ").count > 5
    return isSentence
      ? String(line).replacing(": \"", with: ": \"نعم ", maxReplacements: 1) : String(line)
  }

  func translations(_ arguments: String...) throws -> Tool.Result {
    try Tool.run(
      ["translations", "--site", root, "--today", "2026-01-05"] + arguments)
  }

  /// The Arabic site with a mark for every section.
  static func markedArabic(_ settings: String = "") throws -> FixtureSite {
    let site = try arabic(settings)
    try #require(try site.translations("--mark", "all").status == 0)
    return site
  }
}
