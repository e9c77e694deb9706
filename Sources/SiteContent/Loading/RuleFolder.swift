import Diagnostics
import RuleBook

/// Reads the rule files of a site, `Content/rules/*.yaml`.
package enum RuleFolder {
  /// Every rule book, with the scenario files that stand beside it (`NAME.scenarios.yaml`).
  package static func load(_ folder: SiteFolder, problems: inout [Diagnostic]) -> [RuleBook] {
    recall(folder, problems: &problems).value
  }

  /// The same, with the number that stands for these rules in a preview.
  static func recall(
    _ folder: SiteFolder, problems: inout [Diagnostic]
  ) -> BuildMemory.Recalled<[RuleBook]> {
    let files = folder.texts(under: "Content/rules", endings: [".yaml"], problems: &problems)
    checkEndings(folder, problems: &problems)
    return folder.memory.recall("rules", from: files, problems: &problems) {
      read(files, problems: &$0)
    }
  }

  private static func read(_ files: [SourceFile], problems: inout [Diagnostic]) -> [RuleBook] {
    let isScenarioFile = { (path: String) in path.hasSuffix(".scenarios.yaml") }
    let ruleFiles = files.filter { !isScenarioFile($0.path) }
    checkScenarioNames(
      files.filter { isScenarioFile($0.path) }, of: ruleFiles, problems: &problems)
    var names: [String: SourceFile] = [:]
    return ruleFiles.compactMap { file in
      let stem = file.path.dropLast(".yaml".count)
      let scenarios = files.filter { isScenarioFile($0.path) && $0.path.hasPrefix("\(stem).") }
      guard let book = RuleBook.load(file, scenarios: scenarios, problems: &problems) else {
        return nil
      }
      if let first = names.updateValue(file, forKey: book.id) {
        problems.append(twin(file, of: first, id: book.id))
        return nil
      }
      return book
    }
  }

  /// Two files with one id: a copy, most likely, whose every decision would stand twice.
  private static func twin(_ file: SourceFile, of first: SourceFile, id: String) -> Diagnostic {
    func place(_ file: SourceFile) -> SourceLocation {
      let line =
        file.text.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.hasPrefix("id:") } ?? 0
      return SourceLocation(file: file, line: line + 1, column: 1)
    }
    return Diagnostic(
      .duplicateID, "two rule files have the id \"\(id)\"", at: place(file),
      notes: [.init("the other one is here", at: place(first))],
      help: ["remove the copy, or give it another id and decisions of its own"])
  }

  /// Cases that no rule file would be held against.
  private static func checkScenarioNames(
    _ files: [SourceFile], of rules: [SourceFile], problems: inout [Diagnostic]
  ) {
    let stems = rules.map { String($0.path.dropLast(".yaml".count)) }
    for file in files where !stems.contains(where: { file.path.hasPrefix("\($0).") }) {
      let names = stems.map { "\($0).scenarios.yaml" }
      problems.append(
        Diagnostic(
          .strayFile, "no rule file is held against the cases of \(file.path)",
          at: SourceLocation(file: file, line: 1, column: 1), severity: .warning,
          help: NearMiss.help(for: file.path, in: names)))
    }
  }

  /// Files beside the rules that nothing reads.
  private static func checkEndings(_ folder: SiteFolder, problems: inout [Diagnostic]) {
    // What cannot be read was told where the rules are read.
    var known: [Diagnostic] = []
    for path in folder.paths(under: "Content/rules", problems: &known)
    where !path.hasSuffix(".yaml") {
      problems.append(
        Diagnostic(
          .strayFile, "nothing reads \(path)", at: nil, severity: .warning,
          help: ["a rule file ends in .yaml"]))
    }
  }
}
