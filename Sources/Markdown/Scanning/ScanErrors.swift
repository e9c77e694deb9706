import Diagnostics

extension BadCharacter {
  func diagnostic(at location: SourceLocation) -> Diagnostic {
    switch self {
    case .notUTF8:
      Diagnostic(
        .badCharacter, "this is not UTF-8", at: location, help: ["save the file as UTF-8"])
    case .control(0x0D):
      Diagnostic(
        .badCharacter, "a carriage return stands alone", at: location,
        help: ["end lines with a line feed"])
    case .control(let scalar):
      Diagnostic(
        .badCharacter, "the control character \(Self.name(scalar)) may not stand in a text",
        at: location, help: ["remove it"])
    case .reordering(let scalar):
      Diagnostic(
        .badCharacter,
        "\(Self.name(scalar)) reorders the text, so that it reads otherwise than it is",
        at: location, help: ["remove it; U+200E and U+200F may be used"])
    case .reference(let scalar):
      Diagnostic(
        .badCharacter, "\(Self.name(scalar)) may not stand in a text, even as a reference",
        at: location, help: ["remove it"])
    }
  }

  private static func name(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension LineScan.Problem {
  func diagnostic(at location: SourceLocation, maxColumns: Int) -> Diagnostic {
    switch self {
    case .wideTable(let columns):
      Diagnostic(
        .tableTooLarge, "a table has \(columns) columns; \(maxColumns) are allowed", at: location,
        help: ["split the table, or turn it round"])
    case .manyCells:
      Diagnostic(
        .tableTooLarge, "a table has more than \(Limits.tableCells) cells", at: location,
        help: ["split the table"])
    case .deepNesting:
      Diagnostic(
        .nestedTooDeep,
        "quotes and lists stand inside one another more than \(Limits.depth) deep",
        at: location, help: ["write the text flatter"])
    case .longLine:
      Diagnostic(
        .textTooLarge, "this line has more than \(Limits.lineBytes) bytes", at: location,
        help: ["break the line"])
    case .longParagraph:
      Diagnostic(
        .textTooLarge, "too much text stands without an empty line", at: location,
        help: ["split the text into paragraphs"])
    case .longDefinition:
      Diagnostic(
        .textTooLarge, "a link definition has more than \(Limits.definitionBytes) bytes",
        at: location, help: ["put an empty line after it", "write the link where it is used"])
    }
  }
}
