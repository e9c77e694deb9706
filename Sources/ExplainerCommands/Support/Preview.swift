import Diagnostics
import PreviewServer
import SiteContent
import StrictYAML

/// Builds a site again and again, and shows the newest build.
///
/// Its memory makes a build after a small change take milliseconds. What it shows is always what a
/// clean build would make: nothing is kept that was made from a text that changed.
actor Preview {
  let state = PreviewState(PreviewSite(paths: [], problems: nil, number: 0) { _ in nil })
  private let root: String
  private let today: CalendarDate
  private let format: DiagnosticFormat
  private let memory = BuildMemory()
  private var files = DrawnFiles([])
  private var number = 0
  private var drawing: Task<Void, Never>?

  init(root: String, today: CalendarDate, format: DiagnosticFormat) {
    self.root = root
    self.today = today
    self.format = format
  }

  /// Reads the site again and shows it at once. Pages are drawn as they are asked for, and all
  /// others behind that, to learn what is wrong with them.
  func build() async {
    // It ends after the file that it is at, whose problems nobody hears of any more.
    drawing?.cancel()
    let draft = SiteDraft(site: root, today: today, memory: memory)
    let files = DrawnFiles(draft.plan, older: self.files.newest)
    self.files = files
    let overlay = Self.overlay(draft.problems)
    let site = PreviewSite(paths: files.paths, problems: overlay, number: number + 1) {
      files.bytes(of: $0)
    }
    number += 1
    await state.show(site)
    if number > 1 { Console.output("built again in \(Timings.seconds(draft.timings.total)) s") }
    drawing = Task.detached(priority: .utility) { [weak self] in
      guard let found = files.drawAll() else { return }
      await self?.finish(
        site, overlay: overlay, problems: draft.problems + draft.reported(found))
    }
  }

  /// Shows what drawing found, if that is news.
  private func finish(_ site: PreviewSite, overlay: String?, problems: [Diagnostic]) async {
    guard !Task.isCancelled else { return }
    Console.show(problems, as: format)
    let whole = Self.overlay(problems)
    guard whole != overlay else { return }
    number += 1
    await state.show(site.with(problems: whole, number: number))
  }

  private static func overlay(_ problems: [Diagnostic]) -> String? {
    problems.hasErrors ? DiagnosticFormat.text.render(problems) : nil
  }
}
