import Diagnostics

/// A text that is fit for the parser: UTF-8, without signs that deceive, and not too large.
struct CheckedInput {
  /// Without a byte order mark; lines end in a line feed alone.
  let bytes: ArraySlice<UInt8>
  let footnotes: [LineScan.FootnoteLine]

  /// Nil, with problems, where the text is not fit.
  init?(
    _ text: ArraySlice<UInt8>, options: MarkdownOptions, problems: inout ProblemList,
    _ locator: SourceLocator
  ) {
    guard text.count <= options.maxBytes else {
      problems.add(
        .textTooLarge, "this text has \(text.count) bytes; \(options.maxBytes) are allowed",
        at: locator.place(ofLine: 1), help: ["split the page"])
      return nil
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let marked = text.starts(with: mark)
    let body = marked ? text.dropFirst(mark.count) : text
    let characters = body.withUnsafeBufferPointer { CharacterScan($0) }
    for finding in characters.findings {
      problems.add(
        finding.problem.diagnostic(
          at: locator.place(
            ofByte: finding.offset + (marked ? mark.count : 0), length: finding.length)))
    }
    let clean =
      characters.hasCarriageReturn ? body.filter { $0 != UInt8(ascii: "\r") }[...] : body
    let lines = clean.withUnsafeBufferPointer { LineScan($0, maxColumns: options.maxTableColumns) }
    for finding in lines.findings {
      problems.add(
        finding.problem.diagnostic(
          at: locator.place(ofLine: finding.line), maxColumns: options.maxTableColumns))
    }
    if !characters.findings.isEmpty || !lines.findings.isEmpty { return nil }
    bytes = clean
    footnotes = lines.footnotes
  }
}
