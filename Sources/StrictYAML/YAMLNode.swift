import Diagnostics

/// A value of a YAML text with its place. All scalars stay text: types come from the reader.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    /// `isPlain` is false where the author put quotes around the text or used a block scalar.
    case scalar(String, isPlain: Bool)
    case list([YAMLNode])
    case map([Entry])
  }

  /// One `key: value` line.
  package struct Entry: Sendable {
    package let key: String
    package let keyLocation: SourceLocation
    package let value: YAMLNode

    package init(key: String, keyLocation: SourceLocation, value: YAMLNode) {
      self.key = key
      self.keyLocation = keyLocation
      self.value = value
    }
  }

  package let content: Content
  package let location: SourceLocation

  package init(content: Content, location: SourceLocation) {
    self.content = content
    self.location = location
  }

  /// What an empty file holds: no key, at the beginning of it.
  package static func nothing(in file: SourceFile) -> YAMLNode {
    YAMLNode(
      content: .map([]), location: SourceLocation(file: file, line: 1, column: 1, length: 0))
  }

  /// What an author would call this value, for messages.
  package var kind: String {
    switch content {
    case .scalar("", isPlain: true): "nothing"
    case .scalar: "text"
    case .list: "a list"
    case .map: "a group of keys"
    }
  }

  /// Whether the author wrote a key and no value.
  package var isEmpty: Bool {
    if case .scalar("", isPlain: true) = content { true } else { false }
  }

  /// The text of a scalar, nil for lists and maps.
  package var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  package var list: [YAMLNode]? {
    if case .list(let items) = content { items } else { nil }
  }

  package var map: [Entry]? {
    if case .map(let entries) = content { entries } else { nil }
  }
}
