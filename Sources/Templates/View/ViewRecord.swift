/// One record of values that fit their schema: what a template is rendered with.
///
/// A value that does not fit (an undeclared name, another type, an address of a forbidden scheme)
/// never gets in: the field stays absent and `problems` says why. So rendering has nothing left to
/// check, and nothing is dropped in silence as long as the caller reports `problems`.
package struct ViewRecord: Sendable {
  package let schema: ViewSchema
  /// One value a slot.
  private(set) var values: [ViewValue]
  /// What did not fit, as `field.path: reason`, with the problems of inner records; empty when all
  /// is well. A problem here is a fault of the program that fills the view, or an address in the
  /// content that must not be printed.
  package private(set) var problems: [String] = []

  /// A record whose fields are all absent.
  package init(_ schema: ViewSchema) {
    self.schema = schema
    self.values = Array(repeating: .none, count: schema.fields.count)
  }

  /// A record from named values; fields that are not named are absent. Problems come in the order of
  /// the names.
  package init(_ schema: ViewSchema, _ values: KeyValuePairs<String, ViewValue>) {
    self.init(schema, pairs: values)
  }

  /// The same from values that were put together before.
  package init(_ schema: ViewSchema, all values: [String: ViewValue]) {
    self.init(schema, pairs: values)
  }

  private init(
    _ schema: ViewSchema, pairs: some Collection<(key: String, value: ViewValue)>
  ) {
    self.init(schema)
    // Most are named in the order of the schema.
    var next = 0
    for (name, value) in pairs {
      let isNext = schema.fields.indices.contains(next) && schema.fields[next].name == name
      if let slot = isNext ? next : schema.slot(name) {
        set(slot: slot, value)
        next = slot + 1
      } else {
        set(name, value)
      }
    }
    if problems.isEmpty { return }
    self.init(schema)
    for (name, value) in pairs.sorted(by: { $0.key < $1.key }) { set(name, value) }
  }

  /// A record from values in the order of the schema's fields; missing ones at the end are absent.
  package init(_ schema: ViewSchema, slots: [ViewValue]) {
    self.init(schema)
    for (slot, value) in slots.enumerated() { set(slot: slot, value) }
  }

  /// Puts a value into the field of that name.
  package mutating func set(_ name: String, _ value: ViewValue) {
    if let slot = schema.slot(name) {
      set(slot: slot, value)
    } else {
      problems.append("\(name): \(schema.name) declares no such field")
    }
  }

  /// Puts a value into a slot, as found once by `ViewSchema.slot`.
  package mutating func set(slot: Int, _ value: ViewValue) {
    guard schema.fields.indices.contains(slot) else {
      problems.append("slot \(slot): \(schema.name) has \(schema.fields.count) fields")
      return
    }
    let field = schema.fields[slot]
    if let reason = field.type.refusal(of: value) {
      problems.append("\(field.name): \(reason)")
      values[slot] = .none
    } else {
      values[slot] = value
      adoptProblems(of: value, as: field.name)
    }
  }

  /// The value of a field; absent for undeclared names.
  package subscript(_ name: String) -> ViewValue {
    schema.slot(name).map { values[$0] } ?? .none
  }

  private mutating func adoptProblems(of value: ViewValue, as name: String) {
    switch value {
    case .record(let record):
      for problem in record.problems { problems.append("\(name).\(problem)") }
    case .list(let records):
      for (index, record) in records.enumerated() where !record.problems.isEmpty {
        for problem in record.problems { problems.append("\(name)[\(index)].\(problem)") }
      }
    default: break
    }
  }
}
