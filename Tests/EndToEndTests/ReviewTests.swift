import Foundation
import Testing

@Suite("Reviews")
struct ReviewTests {
  private func site() throws -> FixtureSite {
    let site = try FixtureSite()
    try site.edit(
      "Content/en/scenarios/harbor.md", "say: [still]",
      "reviewed: {on: 2025-01-01, next: 2026-01-04, owner: \"The harbor desk; room 4, left\"}\n"
        + "say: [still]")
    try site.edit(
      "Content/en/now.md", "say: [still]",
      "reviewed: {on: 2025-01-01, next: 2027-05-06}\nsay: [still]")
    return site
  }

  private func reviews(_ site: FixtureSite, _ arguments: String...) throws -> Tool.Result {
    try Tool.run(["reviews", "--site", site.root] + arguments)
  }

  @Test("the list has owners and days, and what is due first stands first")
  func list() throws {
    let site = try site()
    let result = try reviews(site, "--format", "json", "--today", "2026-01-05")
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    #expect(list.compactMap { $0["id"] as? String } == ["en/harbor", "en/now", "rules/bell"])
    #expect(list.compactMap { $0["due"] as? String } == ["2026-01-04", "2027-05-06", "2099-01-01"])
    #expect(list.first?["owner"] as? String == "The harbor desk; room 4, left")
    #expect(list.compactMap { $0["overdue"] as? Bool } == [true, false, false])
    let text = try reviews(site, "--today", "2026-01-04")
    #expect(text.output.contains("3 reviews, 0 overdue on 2026-01-04"))
    #expect(text.output.hasPrefix("Due "))
    #expect(try reviews(site, "--overdue", "--today", "2026-01-04").status == 0)
    let overdue = try reviews(site, "--overdue", "--today", "2026-01-05")
    #expect(overdue.status == 1)
    #expect(overdue.output.contains("harbor.md"))
  }

  @Test("an owner of the site stands for pages that name none")
  func siteOwner() throws {
    let site = try site()
    try site.edit("Content/site.yaml", "languages:", "review_owner: the crew\nlanguages:")
    let result = try reviews(site, "--today", "2026-01-05")
    #expect(result.output.contains(/the crew +Content\/en\/now.md\n/))
    #expect(result.output.contains(/room 4, left +Content\/en\/scenarios\/harbor.md\n/))
  }

  @Test("the calendar is iCalendar: CRLF, folded, escaped, with ids that stay")
  func calendar() throws {
    let site = try site()
    try site.edit(
      "Content/en/now.md", "title: Is it ringing now?",
      "title: \"Rings it now, or – über, unter und neben dem Hafen – does it not ring at all?\"")
    let text = try reviews(site, "--format", "ics", "--today", "2026-01-05").output
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      #expect(index > 0 && bytes[index - 1] == UInt8(ascii: "\r"))
    }
    #expect(bytes.suffix(2) == [13, 10])
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    let whole = text.replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n")
    #expect(whole.first == "BEGIN:VCALENDAR")
    #expect(whole.dropLast().last == "END:VCALENDAR")
    #expect(whole.filter { $0 == "BEGIN:VEVENT" }.count == 3)
    #expect(whole.contains("DTSTART;VALUE=DATE:20260104"))
    #expect(whole.contains("DTEND;VALUE=DATE:20260105"))
    #expect(
      whole.contains {
        $0.hasPrefix("DESCRIPTION:") && $0.contains("Owner: The harbor desk\\; room 4\\, left\\n")
      })
    #expect(whole.contains { $0.contains("Rings it now\\, or – über\\, unter und neben") })
    let ids = whole.filter { $0.hasPrefix("UID:") }
    #expect(Set(ids).count == 3)
    try site.edit("Content/en/now.md", "next: 2027-05-06", "next: 2028-05-06")
    let later = try reviews(site, "--format", "ics", "--today", "2027-01-05").output
    #expect(Set(later.components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }) == Set(ids))
    #expect(later.contains("20280506"))
  }

  @Test("a page's badge flips on the day after the review was due, without JavaScript")
  func badge() throws {
    let site = try site()
    _ = try Tool.run(["build", "--site", site.root, "--today", "2026-01-04"])
    #expect(try !site.read("Output/harbor.html").contains("seal due"))
    _ = try Tool.run(["build", "--site", site.root, "--today", "2026-01-05"])
    #expect(try site.read("Output/harbor.html").contains("seal due"))
  }
}
