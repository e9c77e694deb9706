import ArgumentParser
import Diagnostics
import SiteContent

/// `explainer reviews`: which texts are to be held against the law again, by when and by whom.
struct Reviews: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reviews",
    abstract: "List the reviews of the site, due first, as a table, JSON or a calendar.",
    discussion: """
      A page says when in its front matter: reviewed: {on: 2026-11-21, next: 2027-01-31, owner: …}. \
      "review_owner" in Content/site.yaml stands for pages that name no owner.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, ics
  }

  @OptionGroup var options: SitePlace

  @Flag(name: .long, help: "List only what is overdue; status 1 if there is any.")
  var overdue = false

  @Option(name: .long, help: "What is printed: text, json, or ics (iCalendar, RFC 5545).")
  var format: Format = .text

  func run() throws {
    var problems: [Diagnostic] = []
    guard let site = options.load(problems: &problems) else {
      Console.show(problems, as: format == .json ? .json : .text)
      throw ExitStatus.problems
    }
    let tasks = ReviewTask.all(in: site).filter { !overdue || $0.isOverdue(on: options.day) }
    switch format {
    case .text: Console.output(text(tasks))
    case .json: Console.output(json(tasks))
    case .ics:
      Console.output(
        ReviewCalendar(
          site: site.settings.title, stamp: site.settings.contentDate, tasks: tasks
        ).text)
    }
    if overdue, !tasks.isEmpty { throw ExitStatus.problems }
  }

  private func text(_ tasks: [ReviewTask]) -> String {
    if tasks.isEmpty { return overdue ? "No review is overdue." : "No text names a review." }
    let rows = tasks.map { task in
      [
        task.due.description, task.isOverdue(on: options.day) ? "overdue" : "",
        task.owner ?? "no owner named", task.file,
      ]
    }
    let late = tasks.count { $0.isOverdue(on: options.day) }
    return Columns(["Due", "", "Owner", "File"], rows).text
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
