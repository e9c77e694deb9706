import Foundation
import Templates
import TestSupport

/// Random data for a view, once for each engine.
struct DifferentialData {
  let record: ViewRecord
  /// For the other engine; an absent field is null, so that it hides outer ones as ours does.
  let object: [String: Any]

  init(_ schema: ViewSchema, _ random: inout SeededRandom) {
    var record = ViewRecord(schema)
    var object: [String: Any] = [:]
    for field in schema.fields {
      if random.chance(15) {
        object[field.name] = NSNull()
        continue
      }
      let (value, other) = Self.value(field.type, &random)
      record.set(field.name, value)
      object[field.name] = other
    }
    self.record = record
    self.object = object
  }

  private static func value(
    _ type: ViewType, _ random: inout SeededRandom
  ) -> (ViewValue, Any) {
    switch type {
    case .flag:
      let flag = random.chance(50)
      return (.flag(flag), flag)
    case .html:
      let text = random.pick(["<b>x</b>", "<p>\n</p>.", "&amp;", "<a href=\"x\">y</a>"])
      return (.html(Array(text.utf8)), text)
    case .texts:
      let texts = (0..<random.below(4)).map { _ in self.text(&random) }
      return (.texts(texts), texts)
    case .record(let schema):
      let data = DifferentialData(schema, &random)
      return (.record(data.record), data.object)
    case .list(let schema):
      let data = (0..<random.below(4)).map { _ in DifferentialData(schema, &random) }
      return (.list(data.map(\.record)), data.map(\.object))
    default:
      let text = text(&random)
      return (.text(text), text)
    }
  }

  /// Never empty, and without a line break at its end.
  private static func text(_ random: inout SeededRandom) -> String {
    let pieces = [
      "a", "<b>", "&", "\"", "'", "é", "法", " ", "\n", "{{x}}", "}}", ">", "🙂", "&amp;",
    ]
    return (0..<random.below(6)).map { _ in random.pick(pieces) }.joined() + "."
  }
}
