/// What a field of one record holds.
///
/// A value becomes printable only by way of a `ViewRecord`, which checks it against the schema.
package enum ViewValue: Sendable {
  /// Absent: prints nothing, opens no section.
  case none
  /// Plain text, not escaped.
  case text(String)
  /// Finished HTML in UTF-8. Whoever makes it answers for it: it is printed as it is.
  case html([UInt8])
  /// An address: relative, or of the schemes https, http, mailto and tel.
  case url(String)
  /// Yes or no.
  case flag(Bool)
  /// Finished JSON. A `<` in it is printed as `\u003c`.
  case json([UInt8])
  /// A finished style sheet; may not hold what would end its element.
  case style(String)
  /// A finished script; may not hold what would end its element.
  case script(String)
  /// Plain texts, not escaped.
  case texts([String])
  /// One record.
  case record(ViewRecord)
  /// Records of one schema, in the order in which they are shown.
  case list([ViewRecord])

  /// Whether a section over the value opens: absent, false, empty text and empty lists do not.
  package var isTruthy: Bool {
    switch self {
    case .none: false
    case .flag(let flag): flag
    case .text(let text), .url(let text), .style(let text), .script(let text):
      !text.isEmpty
    case .html(let bytes), .json(let bytes): !bytes.isEmpty
    case .texts(let texts): !texts.isEmpty
    case .record: true
    case .list(let records): !records.isEmpty
    }
  }

  /// How messages call the value, with its article.
  var description: String {
    switch self {
    case .none: "nothing"
    case .text: "a text"
    case .html: "HTML"
    case .url: "an address"
    case .flag: "a flag"
    case .json: "JSON"
    case .style: "a style sheet"
    case .script: "a script"
    case .texts: "a list of texts"
    case .record(let record): "a record (\(record.schema.name))"
    case .list: "a list"
    }
  }
}
