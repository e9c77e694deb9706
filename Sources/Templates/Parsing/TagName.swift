import Diagnostics

/// The rules for what may stand in a tag.
enum TagName {
  struct Fault {
    let code: DiagnosticCode
    let message: String
    var help: [String] = []
  }

  /// What is wrong with the name in a tag; nil when nothing is.
  static func fault(of name: some Collection<UInt8>, kind: TemplateTag.Kind) -> Fault? {
    if isPlain(name) { return nil }
    let text = String(decoding: name, as: UTF8.self)
    guard let first = name.first else {
      return Fault(code: .badTag, message: "this tag names nothing")
    }
    if text == "." && (kind == .variable || kind == .raw || isSection(kind)) { return nil }
    if let fault = foreignFault(of: text, first: first, kind: kind) { return fault }
    let allowed = kind == .partial || kind == .parent || kind == .close ? "/" : ""
    for byte in name where !isNameByte(byte) && !allowed.utf8.contains(byte) {
      return Fault(
        code: .badTag, message: "\"\(text)\" is no name",
        help: ["a name is made of letters, digits, \"_\" and \"-\"; dots reach into records"])
    }
    if text.hasPrefix(".") || text.hasSuffix(".") || text.contains("..") {
      return Fault(
        code: .badTag, message: "\"\(text)\" is no name", help: ["dots stand between names"])
    }
    return nil
  }

  /// Whether a name is as nearly all are: one word without dots.
  private static func isPlain(_ name: some Collection<UInt8>) -> Bool {
    !name.isEmpty && name.allSatisfy { $0 != UInt8(ascii: ".") && isNameByte($0) }
  }

  /// Habits from other template languages, which deserve a better answer than "no name".
  private static func foreignFault(
    of text: String, first: UInt8, kind: TemplateTag.Kind
  ) -> Fault? {
    if text.hasPrefix("*") || text.hasPrefix("%") || text.contains("(") || text.contains("|") {
      return Fault(
        code: .unsupported,
        message: "names worked out at run time, functions, filters and pragmas are not supported",
        help: ["add a field to the view that holds what is wanted"])
    }
    if kind == .variable, "#^/><$&!=".utf8.contains(first) {
      return Fault(
        code: .badTag, message: "a blank stands before \"\(text.prefix(1))\"",
        help: ["write it right behind the opening delimiter: {{\(text)}}"])
    }
    let words = text.split { $0.isWhitespace }.map(String.init)
    if words.count > 1 {
      let isLogic = ["if", "unless", "each", "with", "else", "include"].contains(words[0])
      return Fault(
        code: .badTag, message: "a tag holds one name, \"\(text)\" is more than one",
        help: isLogic
          ? ["this is Mustache: {{#x}}…{{/x}} where there is an x, {{^x}}…{{/x}} where not"]
          : ["names have no blanks in them"])
    }
    return nil
  }

  private static func isSection(_ kind: TemplateTag.Kind) -> Bool {
    kind == .section || kind == .inverted || kind == .close
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || "_-.".utf8.contains(byte)
  }
}
