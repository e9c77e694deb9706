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
    return folder.memory.recall("rules", from: files, problems: &problems) {
      read(files, problems: &$0)
    }
  }

  private static func read(_ files: [SourceFile], problems: inout [Diagnostic]) -> [RuleBook] {
    let isScenarioFile = { (path: String) in path.hasSuffix(".scenarios.yaml") }
    return files.filter { !isScenarioFile($0.path) }.compactMap { file in
      let stem = file.path.dropLast(".yaml".count)
      let scenarios = files.filter { isScenarioFile($0.path) && $0.path.hasPrefix("\(stem).") }
      return RuleBook.load(file, scenarios: scenarios, problems: &problems)
    }
  }
}
