import Diagnostics
import StrictYAML

extension Review {
  /// The review that front matter tells of; nil where it tells of none, or, with a problem, of one
  /// without its days.
  static func read(_ map: YAMLMap, problems: inout [Diagnostic]) -> Review? {
    guard let node = map["reviewed"],
      let review = YAMLMap(
        node, of: "a review", keys: ["on", "by", "next", "owner"], problems: &problems)
    else { return nil }
    let on = review.requiredDate("on", problems: &problems)
    let next = review.requiredDate("next", problems: &problems)
    guard let on, let next else { return nil }
    if next <= on {
      problems.append(
        Diagnostic(
          .invalidDate, "the next review must come after the last one",
          at: review["next"]?.location,
          help: [
            "\"on\" is the day it was read against the law, \"next\" the day that is due again"
          ]))
    } else if let latest = on.adding(days: Limits.reviewDays), latest < next {
      problems.append(
        Diagnostic(
          .invalidDate, "the next review is more than five years after the last one",
          at: review["next"]?.location, help: ["law changes each year: name an earlier day"]))
    }
    return Review(
      on: on, next: next, by: review.text("by", problems: &problems),
      owner: review.text("owner", problems: &problems), onLocation: review["on"]?.location,
      nextLocation: review["next"]?.location)
  }
}
