import Foundation

/// Judges YAML by a JSON Schema, as far as the schema of rule files goes. A keyword that it does
/// not know is a fault of the schema, so that none is passed over.
struct SchemaChecker {
  typealias Object = [String: Any]

  let root: Object
  let definitions: Object

  init(_ file: URL) throws {
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    root = json as? Object ?? [:]
    definitions = root["$defs"] as? Object ?? [:]
  }

  /// What is wrong, as lines of path and fault; empty where the text fits.
  func faults(_ node: Flow) throws -> [String] { try faults(node, root, "") }

  /// The keys of an object's definition.
  func keys(of definition: String) -> Set<String> {
    let object = definitions[definition] as? Object
    return Set((object?["properties"] as? Object ?? [:]).keys)
  }

  struct UnknownKeyword: Error { let word: String }

  private func faults(_ node: Flow, _ schema: Object, _ path: String) throws -> [String] {
    var found: [String] = []
    func fits(_ part: Any?) throws -> Bool {
      try faults(node, part as? Object ?? [:], path).isEmpty
    }
    for (word, value) in schema {
      let parts = value as? [Object] ?? []
      switch word {
      case "$schema", "$defs", "title", "description", "then", "else": break
      case "$ref":
        let name = (value as? String ?? "").replacingOccurrences(of: "#/$defs/", with: "")
        guard let target = definitions[name] as? Object else { throw UnknownKeyword(word: name) }
        found += try faults(node, target, path)
      case "anyOf":
        if try !parts.contains(where: { try fits($0) }) { found.append("\(path) fits no form") }
      case "oneOf":
        if try parts.filter({ try fits($0) }).count != 1 { found.append("\(path) fits not one") }
      case "allOf": for part in parts { found += try faults(node, part, path) }
      case "not": if try fits(value) { found.append("\(path) must not be so") }
      case "if":
        let branch = try fits(value) ? schema["then"] : schema["else"]
        found += try faults(node, branch as? Object ?? [:], path)
      case "additionalProperties": found += try others(node, schema, path)
      default: found += try simpleFaults(node, word, value, path)
      }
    }
    return found
  }

  private func simpleFaults(
    _ node: Flow, _ word: String, _ value: Any, _ path: String
  ) throws -> [String] {
    let isFine: Bool
    switch word {
    case "type": isFine = (value as? [String] ?? [value as? String ?? ""]).contains(where: node.isA)
    case "enum": isFine = (value as? [Any] ?? []).contains { "\($0)" == node.scalar }
    case "const": isFine = "\(value)" == node.scalar
    case "pattern":
      let pattern = try Regex(value as? String ?? "")
      isFine = try node.scalar.map { try pattern.firstMatch(in: $0) != nil } ?? true
    case "minItems": isFine = (node.list?.count ?? .max) >= (value as? Int ?? 0)
    case "uniqueItems":
      let items = node.list?.compactMap(\.scalar) ?? []
      isFine = Set(items).count == items.count
    case "minProperties": isFine = (node.map?.count ?? .max) >= (value as? Int ?? 0)
    case "maxProperties": isFine = (node.map?.count ?? 0) <= (value as? Int ?? 0)
    case "required", "dependentRequired", "properties", "propertyNames", "items":
      return try partFaults(node, word, value, path)
    default: throw UnknownKeyword(word: word)
    }
    return isFine ? [] : ["\(path) breaks \(word)"]
  }

  private func partFaults(
    _ node: Flow, _ word: String, _ value: Any, _ path: String
  ) throws -> [String] {
    let entries = node.map ?? []
    let keys = Set(entries.map(\.key))
    func missing(_ needed: Any?) -> [String] {
      (needed as? [String] ?? []).filter { !keys.contains($0) }.map { "\(path) lacks \($0)" }
    }
    guard node.map != nil || word == "items" else { return [] }
    switch word {
    case "required": return missing(value)
    case "dependentRequired":
      return (value as? Object ?? [:]).filter { keys.contains($0.key) }.flatMap {
        missing($0.value)
      }
    case "items":
      return try (node.list ?? []).enumerated().flatMap {
        try faults($0.element, value as? Object ?? [:], "\(path)/\($0.offset)")
      }
    case "propertyNames":
      return try entries.flatMap { entry in
        let name = Flow.text(entry.key)
        return try faults(name, value as? Object ?? [:], "\(path)/\(entry.key)")
      }
    case "properties":
      return try entries.flatMap { entry in
        let part = (value as? Object)?[entry.key] as? Object
        return try part.map { try faults(entry.value, $0, "\(path)/\(entry.key)") } ?? []
      }
    default: return []
    }
  }

  /// `additionalProperties` needs its neighbour `properties`.
  private func others(_ node: Flow, _ schema: Object, _ path: String) throws -> [String] {
    guard let rule = schema["additionalProperties"] else { return [] }
    let known = schema["properties"] as? Object ?? [:]
    return try (node.map ?? []).filter { known[$0.key] == nil }.flatMap { entry in
      let place = "\(path)/\(entry.key)"
      if rule as? Bool == false { return ["\(place) is unknown"] }
      return try faults(entry.value, rule as? Object ?? [:], place)
    }
  }
}

extension Flow {
  var scalar: String? { if case .text(let text) = self { text } else { nil } }
  var list: [Flow]? { if case .list(let items) = self { items } else { nil } }
  var map: [Entry]? {
    if case .map(let entries) = self { entries } else { nil }
  }

  /// Whether it is of a type of JSON. Text that reads as a whole number is one, too: the reader of
  /// rule files keeps all scalars as text.
  func isA(_ type: String) -> Bool {
    switch type {
    case "object": map != nil
    case "array": list != nil
    case "integer": scalar.map { Int($0) != nil } ?? false
    case "string": scalar != nil
    default: false
    }
  }
}
