/// One tag of a template, as it stands in the text.
struct TemplateTag: Sendable {
  enum Kind: Sendable {
    /// `{{x}}`
    case variable
    /// `{{{x}}}` or `{{&x}}`
    case raw
    /// `{{#x}}`
    case section
    /// `{{^x}}`
    case inverted
    /// `{{/x}}`
    case close
    /// `{{>x}}`
    case partial
    /// `{{<x}}`
    case parent
    /// `{{$x}}`
    case block
    /// `{{!…}}`
    case comment
    /// `{{=<% %>=}}`
    case delimiters
  }

  let kind: Kind
  /// Without sigil and blanks; empty for comments and delimiters.
  let name: String
  /// The bytes of the whole tag with its delimiters.
  let span: Range<Int>

  /// Whether the tag prints nothing itself, so that a line of its own leaves no empty line.
  var mayStandAlone: Bool { kind != .variable && kind != .raw }
}

/// What the lexer cuts a template into; a text ends after its line break or before a tag.
enum TemplateToken: Sendable {
  case text(Range<Int>)
  case tag(TemplateTag)

  var isTag: Bool {
    if case .tag = self { true } else { false }
  }
}
