import Foundation

extension ViewType {
  /// Why a value may not stand in a field of this type; nil when it may.
  func refusal(of value: ViewValue) -> String? {
    switch (self, value) {
    case (_, .none), (.text, .text), (.html, .html), (.flag, .flag), (.json, .json),
      (.texts, .texts):
      nil
    case (.url, .url(let address)): SafeAddress.refusal(of: address)
    case (.style, .style(let text)): Self.refusal(of: text, in: "style")
    case (.script, .script(let text)): Self.refusal(of: text, in: "script")
    case (.record(let schema), .record(let record)): Self.refusal(of: record, in: schema)
    case (.list(let schema), .list(let records)):
      records.lazy.compactMap { Self.refusal(of: $0, in: schema) }.first
    default: "holds \(description), not \(value.description)"
    }
  }

  private static func refusal(of record: ViewRecord, in schema: ViewSchema) -> String? {
    if record.schema == schema { return nil }
    return "holds records of \(schema.name), not of \(record.schema.name)"
  }

  /// A raw text element ends at its first end tag, wherever that stands; in scripts `<!--` and
  /// `<script` change how the end is found.
  private static func refusal(of text: String, in element: String) -> String? {
    var forbidden = ["</\(element)"]
    if element == "script" { forbidden += ["<!--", "<script"] }
    var text = text
    return text.withUTF8 { bytes in
      guard let start = UnsafeRawPointer(bytes.baseAddress) else { return nil }
      var place = 0
      // A style sheet has thousands of bytes, is put into every page, and has no such sign.
      while let sign = memchr(start + place, Int32(UInt8(ascii: "<")), bytes.count - place) {
        place = UnsafeRawPointer(sign) - start
        for text in forbidden where bytes[place...].startsIgnoringCase(with: text) {
          return "\"\(text)\" cannot stand in a \(element) element"
        }
        place += 1
      }
      return nil
    }
  }
}

extension Collection<UInt8> {
  /// Whether the bytes begin with a text of lower-case ASCII, in whatever case.
  func startsIgnoringCase(with text: String) -> Bool {
    var index = startIndex
    for wanted in text.utf8 {
      guard index < endIndex, self[index].lowercasedASCII == wanted else { return false }
      index = self.index(after: index)
    }
    return true
  }
}
