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

  /// The page in UTF-8.
  ///
  /// - Precondition: the record is of the template's schema.
  package func render(_ record: ViewRecord) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(program.arena.count * 2 + 4096)
    render(record, into: &output)
    return output
  }
}
