import Diagnostics
import SiteContent

extension DiagnosticCode {
  package static let templateMarkup = DiagnosticCode("template-markup")
}

/// The fixed HTML of templates: elements that nothing closes, addresses that are right on one page
/// and wrong on the next, pictures without words.
///
/// A template is read as it stands, with blanks for its Mustache tags; what they print is checked
/// where it is made.
enum MarkupCheck {
  static func run(_ files: [SourceFile], _ classes: ClassCheck, problems: inout [Diagnostic]) {
    let ids = Set(files.flatMap(FrameIDs.all))
    for file in files where String(validating: file.bytes, as: UTF8.self) != nil {
      // Other delimiters are so rare that their files are left to the drawing.
      guard let text = blanked(file.bytes) else { continue }
      var open: [HTMLTag] = []
      for tag in HTMLTagScanner(text) {
        guard tag.name.utf8.first.map({ (0x61...0x7A).contains($0) }) ?? false else { continue }
        balance(tag, &open, file, problems: &problems)
        if tag.isClosing { continue }
        for attribute in tag.attributes {
          address(attribute, of: tag, text, file, ids, problems: &problems)
        }
        classes.run(tag, of: file, text, problems: &problems)
        if tag.name == "img", tag.attribute("alt") == nil {
          problems.append(
            Diagnostic(
              .templateMarkup, "this picture has no words for those who cannot see it",
              at: place(tag, file),
              help: ["add alt=\"…\"; alt=\"\" where it only decorates"]))
        }
      }
      for tag in open where !mayStayOpen.contains(tag.name) {
        problems.append(
          Diagnostic(
            .templateMarkup, "<\(tag.name)> is opened here and not closed", at: place(tag, file),
            help: ["add </\(tag.name)> to the same template"]))
      }
    }
  }

  private static func balance(
    _ tag: HTMLTag, _ open: inout [HTMLTag], _ file: SourceFile, problems: inout [Diagnostic]
  ) {
    // Parts of a drawing close themselves: <path …/>.
    let closesItself = file.bytes[tag.whole].suffix(2).first == UInt8(ascii: "/")
    guard !void.contains(tag.name), !closesItself else { return }
    guard tag.isClosing else {
      open.append(tag)
      return
    }
    // What may stay open ends with what holds it.
    let inner = open.lastIndex { !mayStayOpen.contains($0.name) || $0.name == tag.name }
    if let inner, open[inner].name == tag.name {
      open.removeSubrange(inner...)
      return
    }
    let match = open.lastIndex { $0.name == tag.name }
    problems.append(
      Diagnostic(
        .templateMarkup,
        match == nil
          ? "</\(tag.name)> closes nothing in this template"
          : "</\(tag.name)> comes before the end of <\(inner.map { open[$0].name } ?? "")>",
        at: place(tag, file),
        notes: (match == nil ? nil : inner).map {
          [.init("it is opened here", at: place(open[$0], file))]
        } ?? [],
        help: ["close elements in the opposite order in which they were opened"]))
    if let match { open.removeSubrange(match...) }
  }

  /// Attributes that name other elements of the page by their ids.
  private static let naming: Set<String> = [
    "aria-labelledby", "aria-describedby", "aria-controls", "for",
  ]

  /// Pages stand in several folders, so that a fixed path leads somewhere else on each.
  private static func address(
    _ attribute: HTMLTag.Attribute, of tag: HTMLTag, _ text: [UInt8], _ file: SourceFile,
    _ ids: Set<String>, problems: inout [Diagnostic]
  ) {
    let namesOthers = naming.contains(attribute.name)
    guard namesOthers || ["href", "src", "action", "poster"].contains(attribute.name),
      // Nothing but what stands there: a Mustache tag left blanks.
      !attribute.value.isEmpty,
      file.bytes[attribute.value].elementsEqual(text[attribute.value])
    else { return }
    let value = String(decoding: file.bytes[attribute.value], as: UTF8.self)
    let at = file.location(atByte: attribute.value.lowerBound)
    if namesOthers || value.hasPrefix("#") {
      let named = namesOthers ? value.split(separator: " ") : [value.dropFirst()]
      for id in named.map(String.init) where !ids.contains(id) {
        problems.append(
          Diagnostic(
            .deadAnchor, "no template has an element with the id \"\(id)\"", at: at,
            help: NearMiss.help(for: id, in: ids)))
      }
      return
    }
    guard !value.contains(":"), !value.hasPrefix("//") else { return }
    problems.append(
      Diagnostic(
        .deadLink, "a template may not lead to \"\(value)\"", at: at,
        help: [
          "pages stand in several folders: print an address, such as {{home_url}}",
          "pages about something are named in their texts: [words](page:ID)",
        ]))
  }

  private static func place(_ tag: HTMLTag, _ file: SourceFile) -> SourceLocation {
    file.location(atByte: tag.whole.lowerBound)
  }

  /// The text with blanks for `{{…}}`, byte by byte; nil where it sets other delimiters.
  private static func blanked(_ bytes: [UInt8]) -> [UInt8]? {
    var text = bytes
    let brace = UInt8(ascii: "{")
    var index = 0
    while index + 1 < text.count {
      guard text[index] == brace, text[index + 1] == brace else {
        index += 1
        continue
      }
      if index + 2 < text.count, text[index + 2] == UInt8(ascii: "=") { return nil }
      while index < text.count, !text[index...].starts(with: "}}".utf8) {
        if text[index] != UInt8(ascii: "\n") { text[index] = UInt8(ascii: " ") }
        index += 1
      }
      while index < text.count, text[index] == UInt8(ascii: "}") {
        text[index] = UInt8(ascii: " ")
        index += 1
      }
    }
    return text
  }

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
  /// HTML closes these by itself.
  private static let mayStayOpen: Set<String> = [
    "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "option",
  ]
}
