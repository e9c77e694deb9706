import Diagnostics
import Publishing
import SiteContent
import SiteRendering
import StrictYAML

/// One run from sources to bytes, without writing anything.
struct SiteBuild {
  let files: [OutputFile]
  let problems: [Diagnostic]
  let site: Site?
  let timings: Timings

  init(site root: String, today: CalendarDate) {
    var problems: [Diagnostic] = []
    var timings = Timings()
    let loader = SiteLoader(root: root, today: today)
    let site = timings.measure("read and check") { loader.load(problems: &problems) }
    var files: [OutputFile] = []
    if let site {
      let renderer = timings.measure("templates and rules") {
        SiteRenderer(site: site, folder: loader.folder, today: today, problems: &problems)
      }
      // A site with errors is drawn all the same, so that one run finds the errors of both.
      files = timings.measure("draw") { renderer.render(problems: &problems) }
    }
    self.files = files
    self.problems = problems.sortedAndUnique()
    self.site = site
    self.timings = timings
  }

  /// Whether the problems stop the build: errors always, warnings where the caller is strict.
  func stops(strict: Bool) -> Bool {
    site == nil || problems.hasErrors || strict && !problems.isEmpty
  }
}
