import Testing

@testable import StrictYAML

@Suite("Days of the calendar")
struct CalendarDateTests {
  @Test("only days that exist are read")
  func reading() {
    #expect(CalendarDate("2026-11-21")?.description == "2026-11-21")
    #expect(CalendarDate("2024-02-29") != nil)
    for text in [
      "2026-02-29", "2026-13-01", "2026-1-1", "26-01-01", "2026-01-01x", "", "2026/01/01",
    ] {
      #expect(CalendarDate(text) == nil)
    }
  }

  @Test("day numbers go there and back, across leap years and centuries")
  func dayNumbers() {
    #expect(CalendarDate("1970-01-01")?.dayNumber == 0)
    #expect(CalendarDate("2000-03-01")?.dayNumber == 11017)
    for number in stride(from: -700_000, through: 700_000, by: 997) {
      #expect(CalendarDate(dayNumber: number)?.dayNumber == number)
    }
    #expect(CalendarDate("2024-02-28")?.adding(days: 2)?.description == "2024-03-01")
  }

  @Test("later days are greater")
  func order() throws {
    let early = try #require(CalendarDate("2026-12-31"))
    let late = try #require(CalendarDate("2027-01-01"))
    #expect(early < late)
  }
}
