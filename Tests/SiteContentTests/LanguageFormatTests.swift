import Foundation
import StrictYAML
import Testing

@testable import SiteContent

/// Days and numbers against the forms that the CLDR gives, once written down and once as the
/// system's own copy of the CLDR writes them.
@Suite struct LanguageFormatTests {
  static let days: [(code: String, text: String)] = [
    ("en", "November 21, 2026"), ("es", "21 de noviembre de 2026"),
    ("zh-Hant", "2026年11月21日"), ("zh-Hans", "2026年11月21日"), ("vi", "ngày 21 tháng 11, 2026"),
    ("tl", "Nobyembre 21, 2026"), ("fil", "Nobyembre 21, 2026"), ("ko", "2026년 11월 21일"),
    ("ar", "٢١ نوفمبر، ٢٠٢٦"), ("fa", "۲۱ نوامبر ۲۰۲۶"),
  ]

  @Test(arguments: days) func writesADayOut(_ one: (code: String, text: String)) throws {
    let day = try #require(CalendarDate("2026-11-21"))
    #expect(LanguageFormat.of(one.code).long(day) == one.text)
  }

  /// The CLDR calls Filipino `fil`; `tl` is what this site and its readers call it. Arabic is read
  /// in its form for Egypt, whose digits the table has.
  static let oracle = [
    ("en", "en_US"), ("es", "es_US"), ("zh-Hant", "zh_Hant_TW"), ("zh-Hans", "zh_Hans_CN"),
    ("vi", "vi_VN"), ("tl", "fil_PH"), ("ko", "ko_KR"), ("ar", "ar_EG"), ("fa", "fa_IR"),
  ]

  @Test(arguments: oracle) func writesEveryMonthAsTheSystemDoes(_ code: String, _ locale: String)
    throws
  {
    let formatter = DateFormatter()
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
    calendar.locale = Locale(identifier: locale)
    formatter.calendar = calendar
    formatter.timeZone = calendar.timeZone
    formatter.locale = Locale(identifier: "\(locale)@calendar=gregorian")
    formatter.dateStyle = .long
    for month in 1...12 {
      let text = "2026-\(month < 10 ? "0" : "")\(month)-05"
      let day = try #require(CalendarDate(text))
      let date = try #require(
        calendar.date(from: DateComponents(year: 2026, month: month, day: 5)))
      #expect(LanguageFormat.of(code).long(day) == formatter.string(from: date))
    }
  }

  @Test(arguments: oracle) func writesNumbersAsTheSystemDoes(_ code: String, _ locale: String) {
    let formatter = NumberFormatter()
    formatter.locale = Locale(identifier: locale)
    formatter.usesGroupingSeparator = false
    formatter.minimumFractionDigits = 1
    formatter.maximumFractionDigits = 1
    for value in [0, 5.5, 12.3, 1234.9] {
      #expect(LanguageFormat.of(code).tenths(value) == formatter.string(from: value as NSNumber))
    }
    formatter.minimumFractionDigits = 0
    formatter.maximumFractionDigits = 0
    for value in [0, 7, 90, 2026] {
      #expect(LanguageFormat.of(code).number(value) == formatter.string(from: value as NSNumber))
    }
  }

  @Test func writesNumbersInTheLanguagesDigits() {
    #expect(LanguageFormat.of("en").tenths(5.44) == "5.4")
    #expect(LanguageFormat.of("vi").tenths(5.44) == "5,4")
    #expect(LanguageFormat.of("fa").tenths(15.96) == "۱۶٫۰")
    #expect(LanguageFormat.of("ar").number(48) == "٤٨")
    #expect(LanguageFormat.of("zh-Hant").list(["甲", "乙"]) == "甲、乙")
  }

  /// A day that is wrong is worse than one that is plain.
  @Test func aLanguageThatIsNotKnownGetsThePlainDay() throws {
    let day = try #require(CalendarDate("2026-11-21"))
    #expect(LanguageFormat.of("km").long(day) == "2026-11-21")
  }
}
