/// Text as HTML.
package enum HTMLText {
  /// The text with `&`, `<`, `>` and `"` escaped: fit for an element and for an attribute in double
  /// quotes.
  package static func escaped(_ text: String) -> String {
    var buffer = HTMLBuffer()
    buffer.appendEscaped(text)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}
