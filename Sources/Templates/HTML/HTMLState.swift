/// Where in an HTML document a place of a template is: the state of a tokenizer that has read all
/// text before it.
///
/// Two states are equal exactly when everything that follows is read the same way; fields that mean
/// nothing in a mode are therefore cleared on leaving it.
struct HTMLState: Equatable, Sendable {
  enum Mode: Sendable {
    /// Text between tags.
    case data
    /// After `<`, after `</`.
    case tagOpen, endTagOpen
    case tagName
    case beforeAttributeName, attributeName, afterAttributeName, beforeAttributeValue
    case doubleQuoted, singleQuoted, unquoted
    /// In a tag, where only a blank, `/` or `>` may follow: after a quoted value, and after branches
    /// that ended at different such places.
    case gap
    /// After `<!`, with up to one `-` behind it.
    case markupDeclaration
    /// `<!doctype …>` and what is read like it, up to `>`.
    case declaration
    case comment
    /// In an element whose content is no markup, such as `script` or `title`.
    case rawText
  }

  var mode = Mode.data
  /// In tags and raw text: the element's name in lower case.
  var element: [UInt8] = []
  var isEndTag = false
  /// From the attribute's name to the end of its value: the name in lower case.
  var attribute: [UInt8] = []
  /// The fixed text of a value on which something hangs (`type`, `http-equiv`); nil once anything
  /// variable is in it.
  var value: [UInt8]? = []
  /// How far an address in an attribute is read.
  var address = AddressState.start
  /// Of a script's start tag and content: the `type`; nil when it is not known.
  var scriptType: [UInt8]? = []
  /// Of a `meta` tag: whether it is a refresh, and whether its content is variable.
  var isRefresh = false
  var hasVariableContent = false
  /// Bytes already matched of what ends the mode (`-->`, `</script`).
  var matched = 0

  /// In the words of messages.
  var description: String {
    let name = String(decoding: element, as: UTF8.self)
    return switch mode {
    case .data: "in text"
    case .tagOpen, .endTagOpen: "after a \"<\""
    case .tagName, .beforeAttributeName, .attributeName, .afterAttributeName, .gap:
      "inside the tag <\(isEndTag ? "/" : "")\(name)>"
    case .beforeAttributeValue, .unquoted:
      "in the unquoted value of \"\(String(decoding: attribute, as: UTF8.self))\""
    case .doubleQuoted, .singleQuoted:
      "in the value of \"\(String(decoding: attribute, as: UTF8.self))\""
    case .markupDeclaration, .declaration: "in a declaration"
    case .comment: "in a comment"
    case .rawText: "in the content of <\(name)>"
    }
  }
}

/// How far an address in an attribute is read.
enum AddressState: Equatable, Sendable {
  /// Nothing yet.
  case start
  /// Fixed text that may still become a scheme.
  case scheme([UInt8])
  /// Something variable stood first; a `:` now could make a scheme of it.
  case open
  /// The scheme is settled: one of the web, or none.
  case settled
  /// Behind `mailto:` or `tel:`, where percent-encoding would spoil the `@` and the `+`.
  case direct
}
