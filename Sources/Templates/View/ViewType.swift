/// What a field of a view holds, and so where a template may print it.
package indirect enum ViewType: Sendable, Equatable {
  /// Plain text: `{{x}}` in text and in quoted attributes, always escaped.
  case text
  /// Finished HTML: only `{{{x}}}`, only between tags.
  case html
  /// An address: only `{{x}}` at the start of an attribute that takes one (`href`, `src`, …).
  case url
  /// Yes or no: only opens sections.
  case flag
  /// JSON: only `{{{x}}}` in a script element of a JSON type.
  case json
  /// A style sheet: only `{{{x}}}` in a style element.
  case style
  /// A script: only `{{{x}}}` in a script element.
  case script
  /// A list of plain texts: a section repeats for each, `{{.}}` prints it.
  case texts
  /// One record: a section opens it, a dotted name reaches into it.
  case record(ViewSchema)
  /// Records of one kind: a section repeats for each.
  case list(ViewSchema)

  /// How messages call a field of this type, with its article.
  package var description: String {
    switch self {
    case .text: "a text"
    case .html: "HTML"
    case .url: "an address"
    case .flag: "a flag"
    case .json: "JSON"
    case .style: "a style sheet"
    case .script: "a script"
    case .texts: "a list of texts"
    case .record(let schema): "a record (\(schema.name))"
    case .list(let schema): "a list (of \(schema.name))"
    }
  }

  /// The record that a section over this field opens, if it opens one.
  var opened: ViewSchema? {
    switch self {
    case .record(let schema), .list(let schema): schema
    default: nil
    }
  }

  /// Whether a section over this field runs its content once for each element.
  var repeats: Bool {
    switch self {
    case .list, .texts: true
    default: false
    }
  }
}
