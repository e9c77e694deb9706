import Diagnostics
import RuleBook
import StrictYAML

extension DiagnosticCode {
  package static let dayAhead = DiagnosticCode("day-ahead")
  package static let dayBehind = DiagnosticCode("day-behind")
}

/// Days on which something was done: the law was read, a text changed, an address was opened. None
/// may be yet to come, and none newer than the day of the whole content; a wrong year makes readers
/// trust what nobody looked at.
enum DayCheck {
  /// - Parameter language: the default one.
  static func run(
    _ folder: SiteFolder, language: Language, rules: [RuleBook], today: CalendarDate,
    problems: inout [Diagnostic]
  ) {
    // What cannot be read was told where it is used.
    var known: [Diagnostic] = []
    func check(_ day: CalendarDate?, at place: SourceLocation?, _ what: String) {
      guard let day, day > today else { return }
      problems.append(
        Diagnostic(
          .dayAhead, "it says that \(what) on a day that is yet to come", at: place,
          severity: .warning, help: ["write the day on which that was; today is \(today)"]))
    }
    func check(_ node: YAMLNode?, _ what: String) {
      check(node?.scalar.flatMap { CalendarDate($0) }, at: node?.location, what)
    }
    let site = folder.optionalYAML(at: "Content/site.yaml", problems: &known)
    check(site?.entry("law_date"), "the law was read")
    check(site?.entry("content_date"), "a text was changed or checked")
    var newest: (day: CalendarDate, place: SourceLocation)?
    func note(_ day: CalendarDate?, _ place: SourceLocation?) {
      guard let day, let place, day <= today, day > newest?.day ?? .unixEpoch else { return }
      newest = (day, place)
    }
    let links = folder.optionalYAML(at: "Content/links.yaml", problems: &known)
    for link in links?.entry("links")?.map ?? [] {
      check(link.value.entry("checked"), "somebody opened this address")
    }
    let changes = folder.optionalYAML(
      at: "Content/\(language.code)/changes.yaml", problems: &known)
    for change in changes?.entry("changes")?.list ?? [] {
      let date = change.entry("date")
      check(date, "the site was changed")
      note(date?.scalar.flatMap { CalendarDate($0) }, date?.location)
    }
    for book in rules {
      check(book.reviewed?.on, at: book.reviewed?.location, "the rules were reviewed")
    }
    let content = site?.entry("content_date")
    guard let newest, let content, let day = content.scalar.flatMap({ CalendarDate($0) }),
      day < newest.day
    else { return }
    problems.append(
      Diagnostic(
        .dayBehind, "a text was changed or checked after this day", at: content.location,
        severity: .warning, notes: [.init("on \(newest.day)", at: newest.place)],
        help: ["write content_date: \(newest.day), or a newer day: pages and copies show it"]))
  }
}
