/// A template that was checked against a view: rendering it cannot fail.
package struct CompiledTemplate: Sendable {
  /// The template's name.
  package let name: String
  /// What it is rendered with.
  package let schema: ViewSchema
  /// The names of all templates that are part of it, itself included, in alphabetical order.
  package let parts: [String]
  let program: Program

  /// Appends the page in UTF-8.
  ///
  /// - Precondition: the record is of the template's schema.
  package func render(_ record: ViewRecord, into output: inout [UInt8]) {
    precondition(record.schema == schema, "\(name) renders \(schema.name), not this record")
    var machine = Machine(program: program, root: record.values)
    machine.run(into: &output)
  }

  /// What the long values of a record take.
  private static func size(of values: [ViewValue]) -> Int {
    values.reduce(0) { sum, value in
      switch value {
      case .html(let bytes), .json(let bytes): sum + bytes.count
      case .style(let text), .script(let text): sum + text.utf8.count
      case .record(let record) where record.values.count < 32: sum + size(of: record.values)
      default: sum
      }
    }
  }

  /// The page in UTF-8.
  ///
  /// - Precondition: the record is of the template's schema.
  package func render(_ record: ViewRecord) -> [UInt8] {
    var output: [UInt8] = []
    // To grow by doubling would take twice as much for a page of megabytes.
    output.reserveCapacity(program.arena.count * 2 + 4096 + Self.size(of: record.values))
    render(record, into: &output)
    return output
  }
}
