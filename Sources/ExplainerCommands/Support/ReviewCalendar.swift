import Publishing
import SiteContent
import StrictYAML

/// Reviews as a calendar (RFC 5545): one event of a day for each, with an alarm a week before.
struct ReviewCalendar {
  let site: String
  /// Stands in each event as the time when it was written down. The day of the content and no clock
  /// reading, so that the same site gives the same file.
  let stamp: CalendarDate
  let tasks: [ReviewTask]

  var text: String {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//explainer//reviews//EN"]
    lines += ["CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for task in tasks { lines += event(task) }
    lines.append("END:VCALENDAR")
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private func event(_ task: ReviewTask) -> [String] {
    let end = task.due.adding(days: 1) ?? task.due
    let owner = task.owner.map { "Owner: \($0)\n" } ?? ""
    let about =
      "Read \(task.file) against the law, then set \"on\" and \"next\".\n\(owner)"
      + "Last review: \(task.last)"
    return [
      "BEGIN:VEVENT", "UID:\(uid(task))", "DTSTAMP:\(Self.day(stamp))T000000Z",
      "DTSTART;VALUE=DATE:\(Self.day(task.due))", "DTEND;VALUE=DATE:\(Self.day(end))",
      "SUMMARY:\(Self.escaped("Review due: \(task.title)"))",
      "DESCRIPTION:\(Self.escaped(about))", "CATEGORIES:REVIEW", "TRANSP:TRANSPARENT",
      "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P7D",
      "DESCRIPTION:\(Self.escaped("In a week a review is due: \(task.title)"))", "END:VALARM",
      "END:VEVENT",
    ]
  }

  /// The same for as long as the text has its id, so that a calendar moves an event and adds none.
  private func uid(_ task: ReviewTask) -> String {
    String(Checksums.hash(Array("\(site)\n\(task.id)".utf8)).prefix(32))
  }

  private static func day(_ date: CalendarDate) -> String {
    date.description.split(separator: "-").joined()
  }

  static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\\": "\\\\"
      case ";": "\\;"
      case ",": "\\,"
      case "\n": "\\n"
      default: String(character)
      }
    }.joined()
  }

  /// Lines have 75 bytes at most; a longer one goes on in the next, after a blank. No character is
  /// cut in two.
  static func folded(_ line: String) -> String {
    var result = ""
    var length = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if length + size > 75 {
        result += "\r\n "
        length = 1
      }
      result.unicodeScalars.append(scalar)
      length += size
    }
    return result
  }
}
