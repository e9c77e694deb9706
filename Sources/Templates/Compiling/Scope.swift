/// What a name can mean at a place of a template: the open records, outermost first.
struct Scope: Sendable {
  enum Level: Sendable {
    case record(ViewSchema)
    /// One text (or other printable value) that a section opened; `{{.}}` prints it.
    case item(ViewType)
  }

  private(set) var levels: [Level]

  init(_ schema: ViewSchema) {
    levels = [.record(schema)]
  }

  /// The same with one more level inside, as a section over a field of that type opens.
  func opening(_ type: ViewType) -> Scope {
    var result = self
    switch type {
    case .record(let schema), .list(let schema): result.levels.append(.record(schema))
    case .texts: result.levels.append(.item(.text))
    case .flag: break
    default: result.levels.append(.item(type))
    }
    return result
  }

  /// Where a name leads: the open record, counted from the outermost, the slot of the first part
  /// of the name in it, and the slots of further parts, each in the record before it.
  struct Finding {
    let frame: Int
    let slot: Int
    var path: [Int] = []
    let type: ViewType
  }

  enum Resolution {
    case found(Finding)
    /// `{{.}}` where a record is innermost.
    case wholeRecord(ViewSchema)
    /// The part of the name that is not there, and where it was looked for: one schema behind a
    /// dot, all open ones for the first part.
    case unknown(part: String, schemas: [ViewSchema])
    /// A dot behind something that is not a record.
    case notARecord(part: String, ViewType)
  }

  /// Finds a name from the innermost level outward; behind a dot only in the record before it.
  func resolve(_ name: String) -> Resolution {
    if name == "." { return resolveItem() }
    let parts = name.utf8.split(separator: UInt8(ascii: ".")).compactMap(String.init)
    guard let first = parts.first else { return .unknown(part: name, schemas: schemas) }
    for (frame, level) in levels.enumerated().reversed() {
      guard case .record(let schema) = level, let slot = schema.slot(first) else { continue }
      return resolve(parts, in: schema, from: frame, slot: slot)
    }
    return .unknown(part: first, schemas: schemas)
  }

  /// The open records, innermost first.
  var schemas: [ViewSchema] {
    levels.reversed().compactMap { if case .record(let schema) = $0 { schema } else { nil } }
  }

  private func resolveItem() -> Resolution {
    switch levels.last {
    case .item(let type):
      .found(Finding(frame: levels.count - 1, slot: 0, type: type))
    case .record(let schema): .wholeRecord(schema)
    case nil: .unknown(part: ".", schemas: [])
    }
  }

  private func resolve(
    _ parts: [String], in schema: ViewSchema, from frame: Int, slot: Int
  ) -> Resolution {
    var type = schema.fields[slot].type
    var path: [Int] = []
    for (index, part) in parts.enumerated().dropFirst() {
      guard case .record(let inner) = type else {
        return .notARecord(part: parts[..<index].joined(separator: "."), type)
      }
      guard let slot = inner.slot(part) else { return .unknown(part: part, schemas: [inner]) }
      path.append(slot)
      type = inner.fields[slot].type
    }
    return .found(Finding(frame: frame, slot: slot, path: path, type: type))
  }
}
