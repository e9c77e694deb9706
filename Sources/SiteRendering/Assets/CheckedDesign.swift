import Diagnostics
import SiteContent

/// Templates, style sheets and scripts, checked and compiled, and what is wrong with them. No page is
/// needed for it, so it may be made while pages are read.
package struct CheckedDesign: Sendable {
  let design: SiteDesign
  let problems: [Diagnostic]

  /// - Parameter words: the names in `strings.yaml` of the default language, sorted.
  package init(_ folder: SiteFolder, words: [String]) {
    var problems: [Diagnostic] = []
    design = SiteDesign.load(folder, stringKeys: words, problems: &problems)
    self.problems = problems
  }
}
