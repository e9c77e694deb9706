/// The declared fields of one kind of record: what templates may name.
///
/// The order of the fields gives their slots, so that rendering needs no look-up of names. Any
/// field may be absent in a record; an absent field prints nothing and opens no section.
package final class ViewSchema: Sendable {
  /// How messages call the record, such as `page` or `nav item`.
  package let name: String
  /// Name and type of each field; the index is the slot.
  package let fields: [(name: String, type: ViewType)]
  private let slots: [String: Int]

  /// - Precondition: no two fields have one name; schemas are written in code, never read.
  package init(_ name: String, _ fields: [(String, ViewType)]) {
    self.name = name
    self.fields = fields.map { (name: $0.0, type: $0.1) }
    var slots: [String: Int] = [:]
    for (slot, field) in fields.enumerated() {
      precondition(slots[field.0] == nil, "two fields of \(name) are named \(field.0)")
      slots[field.0] = slot
    }
    self.slots = slots
  }

  /// The place of a field in a record; nil where the schema declares no such field.
  package func slot(_ field: String) -> Int? { slots[field] }

  /// The type of a field; nil where the schema declares no such field.
  package func type(of field: String) -> ViewType? { slots[field].map { fields[$0].type } }

  /// All field names, in the order of their slots.
  package var names: [String] { fields.map(\.name) }
}

extension ViewSchema: Equatable {
  /// Two schemas are equal when they are the same, or declare the same fields in the same order.
  package static func == (left: ViewSchema, right: ViewSchema) -> Bool {
    left === right
      || left.name == right.name
        && left.fields.elementsEqual(right.fields) { $0.name == $1.name && $0.type == $1.type }
  }
}
