import ArgumentParser
import Diagnostics
import SiteContent

/// `explainer reviews`: which texts are to be held against the law again, by when and by whom.
struct Reviews: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the reviews of the site, due first, as text, JSON or a calendar.",
    discussion: """
      A page says when in its front matter: reviewed: {on: 2026-11-21, next: 2027-01-31, owner: …}. \
      "review_owner" in Content/site.yaml stands for pages that name no owner.
      """)

  @OptionGroup var options: SiteOptions

  @Flag(name: .long, help: "List only what is overdue; status 1 if there is any.")
  var overdue = false

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  @Flag(name: .long, help: "Print a calendar (iCalendar, RFC 5545).")
  var ics = false

  func validate() throws {
    if json, ics { throw ValidationError("choose one of --json and --ics") }
  }

  func run() throws {
    var problems: [Diagnostic] = []
    guard let site = options.load(problems: &problems) else {
      Console.show(problems, as: options.format)
      throw ExitStatus.problems
    }
    let tasks = ReviewTask.all(in: site).filter { !overdue || $0.isOverdue(on: options.day) }
    if ics {
      Console.output(
        ReviewCalendar(
          site: site.settings.title, stamp: site.settings.contentDate, tasks: tasks
        ).text)
    } else {
      Console.output(json ? self.json(tasks) : text(tasks))
    }
    if overdue, !tasks.isEmpty { throw ExitStatus.problems }
  }

  private func text(_ tasks: [ReviewTask]) -> String {
    if tasks.isEmpty { return overdue ? "No review is overdue." : "No text names a review." }
    let lines = tasks.map { task in
      let state = task.isOverdue(on: options.day) ? "OVERDUE " : "        "
      return "\(task.due)  \(state)  \(task.file)  (\(task.owner ?? "no owner named"))"
    }
    let late = tasks.count { $0.isOverdue(on: options.day) }
    return lines.joined(separator: "\n")
      + "\n\n\(Console.counted(tasks.count, "review")), \(late) overdue on \(options.day)"
  }

  private func json(_ tasks: [ReviewTask]) -> String {
    let items = tasks.map { task in
      JSONWriter.object([
        ("id", .text(task.id)), ("title", .text(task.title)), ("file", .text(task.file)),
        ("last", .text(task.last.description)), ("due", .text(task.due.description)),
        ("overdue", .flag(task.isOverdue(on: options.day))), ("owner", .text(task.owner ?? "")),
        ("reviewer", .text(task.reviewer ?? "")),
      ]).rendered()
    }
    return items.isEmpty ? "[]" : "[\n  " + items.joined(separator: ",\n  ") + "\n]"
  }
}
