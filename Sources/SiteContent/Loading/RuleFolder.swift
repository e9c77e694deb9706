import Diagnostics
import RuleBook

/// Reads the rule files of a site, `Content/rules/*.yaml`.
package enum RuleFolder {
  /// Every rule book, with the scenario files that stand beside it (`NAME.scenarios.yaml`).
  package static func load(_ folder: SiteFolder, problems: inout [Diagnostic]) -> [RuleBook] {
    let files = folder.texts(under: "Content/rules", endings: [".yaml"], problems: &problems)
    let isScenarioFile = { (path: String) in path.hasSuffix(".scenarios.yaml") }
    return files.filter { !isScenarioFile($0.path) }.compactMap { file in
      let stem = file.path.dropLast(".yaml".count)
      let scenarios = files.filter { isScenarioFile($0.path) && $0.path.hasPrefix("\(stem).") }
      return RuleBook.load(file, scenarios: scenarios, problems: &problems)
    }
  }
}
