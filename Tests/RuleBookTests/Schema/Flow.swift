import Foundation
import StrictYAML

@testable import RuleBook

/// A YAML value that can be changed and written down again.
enum Flow {
  /// A key without a value.
  case nothing
  case text(String)
  case list([Flow])
  case map([Entry])

  struct Entry {
    let key: String
    var value: Flow
  }

  init(_ node: YAMLNode) {
    switch node.content {
    case .scalar("", isPlain: true): self = .nothing
    case .scalar(let text, _): self = .text(text)
    case .list(let items): self = .list(items.map { Flow($0) })
    case .map(let entries): self = .map(entries.map { Entry(key: $0.key, value: Flow($0.value)) })
    }
  }

  /// In the style of JSON, which is YAML too.
  var yaml: String {
    switch self {
    case .nothing: ""
    case .text(let text):
      // Bare whole numbers stay bare, as an author writes them.
      Int(text) != nil ? text : Self.quoted(text)
    case .list(let items): "[\(items.map(\.yaml).joined(separator: ", "))]"
    case .map(let entries):
      "{"
        + entries.map { "\(Self.quoted($0.key)): \($0.value.yaml)" }.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    "\""
      + text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(
        of: "\"", with: "\\\"") + "\""
  }

  private static var other: Flow { .map([Entry(key: "zz", value: .text("zz"))]) }

  /// Every version with one small change somewhere inside, and what was changed.
  func changed(_ path: String = "") -> [(change: String, flow: Flow)] {
    var result: [(change: String, flow: Flow)] = []
    switch self {
    case .nothing: break
    case .text:
      result.append(("\(path) as a group", Self.other))
      result.append(("\(path) as a list of lists", .list([.list([.text("zz")])])))
    case .list(let items):
      result.append(("\(path) as a group", Self.other))
      for (index, item) in items.enumerated() {
        for edit in item.changed("\(path)/\(index)") {
          var others = items
          others[index] = edit.flow
          result.append((edit.change, .list(others)))
        }
      }
    case .map(let entries):
      result.append(("\(path) as text", .text("zz")))
      result.append(("\(path) as a list", .list([.text("zz")])))
      result.append(
        ("\(path) with another key", .map(entries + [Entry(key: "zz", value: .text("zz"))])))
      for (index, entry) in entries.enumerated() {
        var others = entries
        others.remove(at: index)
        result.append(("\(path) without \(entry.key)", .map(others)))
        for edit in entry.value.changed("\(path)/\(entry.key)") {
          var changed = entries
          changed[index].value = edit.flow
          result.append((edit.change, .map(changed)))
        }
      }
    }
    return result
  }
}
