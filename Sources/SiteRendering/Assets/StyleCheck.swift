import Diagnostics

/// What a style sheet of the site may not hold. It stands inside pages of several folders, under a
/// policy that lets a page load nothing; so what it fetches would be lost without a word.
enum StyleCheck {
  static func run(_ files: [SourceFile], problems: inout [Diagnostic]) {
    let texts = files.map { (file: $0, text: blanked($0.bytes)) }
    let before = problems.count
    for (file, text) in texts {
      if let fault = unclosed(file) {
        problems.append(fault)
      } else {
        braces(text, file, problems: &problems)
      }
    }
    // Where a sheet cannot be read to its end, nobody knows what it says.
    guard problems.count == before else { return }
    let known = Set(files.flatMap(definitions))
    for (file, text) in texts {
      addresses(text, file, problems: &problems)
      variables(text, file, known, problems: &problems)
      problems += StyleDeclarations(text, of: file).problems
    }
  }

  /// A comment or a text that nothing closes: all that follows would be part of it.
  private static func unclosed(_ file: SourceFile) -> Diagnostic? {
    let bytes = file.bytes
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let start = index
      index += 1
      if isPair("/*", bytes, start) {
        index += 1
        // Another one that begins first tells that this one was never closed.
        while index + 1 < bytes.count, !isPair("/*", bytes, index), !isPair("*/", bytes, index) {
          index += 1
        }
        if isPair("*/", bytes, index) {
          index += 2
          continue
        }
        return Diagnostic(
          .styleFault, "this comment is not closed", at: file.location(atByte: start),
          help: ["put */ at its end: browsers drop all that follows"])
      }
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { continue }
      while index < bytes.count, bytes[index] != byte {
        if bytes[index] == UInt8(ascii: "\n") {
          return Diagnostic(
            .styleFault, "this text is not closed on its line", at: file.location(atByte: start),
            help: ["put \(Character(Unicode.Scalar(byte))) at its end"])
        }
        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      index += 1
    }
    return nil
  }

  private static func isPair(_ pair: StaticString, _ bytes: [UInt8], _ index: Int) -> Bool {
    index + 1 < bytes.count
      && pair.withUTF8Buffer { bytes[index] == $0[0] && bytes[index + 1] == $0[1] }
  }

  /// The text with blanks for comments and for what stands in quotes, byte by byte.
  private static func blanked(_ bytes: [UInt8]) -> [UInt8] {
    var text = bytes
    var index = 0
    func blank(to end: Int) {
      while index < min(end, text.count) {
        if text[index] != UInt8(ascii: "\n") { text[index] = UInt8(ascii: " ") }
        index += 1
      }
    }
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "/"), index + 1 < text.count, text[index + 1] == UInt8(ascii: "*") {
        var end = index + 2
        while end + 1 < text.count,
          !(text[end] == UInt8(ascii: "*") && text[end + 1] == UInt8(ascii: "/"))
        { end += 1 }
        blank(to: end + 2)
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let close = text[(index + 1)...].firstIndex(of: byte) ?? text.count
        index += 1
        blank(to: close)
        index += 1
      } else {
        index += 1
      }
    }
    return text
  }

  private static func braces(
    _ text: [UInt8], _ file: SourceFile, problems: inout [Diagnostic]
  ) {
    var open: [Int] = []
    for (offset, byte) in text.enumerated() {
      if byte == UInt8(ascii: "{") { open.append(offset) }
      guard byte == UInt8(ascii: "}"), open.popLast() == nil else { continue }
      problems.append(
        Diagnostic(
          .styleFault, "\"}\" closes nothing here", at: file.location(atByte: offset),
          help: ["take it out, or open the group above it"]))
      return
    }
    guard let first = open.first else { return }
    problems.append(
      Diagnostic(
        .styleFault, "\"{\" is opened here and not closed", at: file.location(atByte: first),
        help: ["close the group with \"}\": browsers drop all that follows"]))
  }

  private static func addresses(
    _ text: [UInt8], _ file: SourceFile, problems: inout [Diagnostic]
  ) {
    for start in places(of: "@import", in: text) {
      problems.append(
        Diagnostic(
          .blockedByPolicy,
          "the style sheet loads another one, which the policy of every page forbids",
          at: file.location(atByte: start), help: ["put both into Templates/styles/"]))
    }
    for start in places(of: "url(", in: text) {
      let value = file.bytes[(start + 4)...].drop {
        $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
      }
      // Told as such.
      if String(decoding: text[..<start].suffix(10), as: UTF8.self).contains("@import") { continue }
      // A part of the page itself, as for a mask.
      if value.first == UInt8(ascii: "#") { continue }
      problems.append(
        Diagnostic(
          .blockedByPolicy,
          "the style sheet fetches a file, which the policy of every page forbids",
          at: file.location(atByte: start),
          help: ["draw it with CSS, or put an <img> of a file in Public/ into a template"]))
    }
  }

  private static func variables(
    _ text: [UInt8], _ file: SourceFile, _ known: Set<String>, problems: inout [Diagnostic]
  ) {
    for start in places(of: "var(", in: text) {
      let from = text[(start + 4)...].drop { $0 <= 0x20 }
      let bytes = from.prefix { $0 > 0x20 && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ")") }
      let name = String(decoding: bytes, as: UTF8.self)
      // With a value of its own for where there is none.
      let rest = from[bytes.endIndex...].drop { $0 <= 0x20 }
      guard !known.contains(name), rest.first != UInt8(ascii: ",") else { continue }
      problems.append(
        Diagnostic(
          .styleFault, "no style sheet sets \"\(name)\"",
          at: file.location(atByte: bytes.startIndex), help: NearMiss.help(for: name, in: known)))
    }
  }

  /// The names of all `--name:` of a file.
  private static func definitions(_ file: SourceFile) -> [String] {
    let text = blanked(file.bytes)
    return places(of: "--", in: text).compactMap { start in
      let name = text[start...].prefix {
        $0 > 0x20 && !":,;(){}".utf8.contains($0)
      }
      let next = text[name.endIndex...].drop { $0 <= 0x20 }.first
      return next == UInt8(ascii: ":") ? String(decoding: name, as: UTF8.self) : nil
    }
  }

  private static func places(of text: StaticString, in bytes: [UInt8]) -> [Int] {
    text.withUTF8Buffer { needle in
      guard let first = needle.first else { return [] }
      var found: [Int] = []
      var from = 0
      while let start = bytes[from...].firstIndex(of: first) {
        if bytes[start...].starts(with: needle) { found.append(start) }
        from = start + 1
      }
      return found
    }
  }
}

extension DiagnosticCode {
  package static let styleFault = DiagnosticCode("style-fault")
}
