import ArgumentParser
import Diagnostics
import Foundation
import SiteContent
import StrictYAML

/// Options that every command about a site takes.
struct SiteOptions: ParsableArguments {
  @OptionGroup var place: SitePlace

  @Option(name: .long, help: "How problems are printed: text, json or github.")
  var format: DiagnosticFormat = .text

  var site: String { place.site }
  var day: CalendarDate { place.day }
  var more: [String] { place.more }

  /// Loads and checks the site; nil where nothing could be read.
  func load(problems: inout [Diagnostic]) -> Site? { place.load(problems: &problems) }
}

/// Which site, and on which day it is looked at.
struct SitePlace: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The site's folder.", valueName: "dir"))
  var site = "."

  @Option(
    name: .long,
    help: "The day that counts as today. Default: SOURCE_DATE_EPOCH if set, else the clock's day.")
  var today: CalendarDate?

  @Option(
    name: .customLong("with"), parsing: .singleValue,
    help: ArgumentHelp(
      "Also read a language that Content/site.yaml does not list yet.", valueName: "code"))
  var more: [String] = []

  var day: CalendarDate { Self.day(today) }

  /// The day given, or the one of the environment, or the clock's.
  static func day(_ given: CalendarDate?) -> CalendarDate {
    given ?? dayOfEnvironment ?? dayOfClock
  }

  func validate() throws {
    guard today == nil, let text = Self.sourceDateEpoch, Self.dayOfEnvironment == nil else {
      return
    }
    throw ValidationError(
      "SOURCE_DATE_EPOCH is \"\(text)\"; it must be seconds since 1970-01-01, such as 1767571200")
  }

  private static var sourceDateEpoch: String? {
    ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The day of SOURCE_DATE_EPOCH (reproducible-builds.org) in universal time.
  private static var dayOfEnvironment: CalendarDate? {
    guard let text = sourceDateEpoch, let seconds = Int(text), (0...253_402_300_799) ~= seconds
    else { return nil }
    return CalendarDate.unixEpoch.adding(days: seconds / 86_400)
  }

  /// This machine's day, where it is. The only reading of a clock in the tool.
  static var dayOfClock: CalendarDate {
    // Foundation's calendar reads Unicode's data first, which takes a fifth of a start.
    var (now, parts) = (time(nil), tm())
    localtime_r(&now, &parts)
    let (year, month) = (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1)
    return CalendarDate(year: year, month: month, day: Int(parts.tm_mday)) ?? .unixEpoch
  }

  /// Loads and checks the site; nil where nothing could be read.
  func load(problems: inout [Diagnostic]) -> Site? {
    SiteLoader(root: site, today: day, languages: more).load(problems: &problems)
  }
}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension DiagnosticFormat: ExpressibleByArgument {}
