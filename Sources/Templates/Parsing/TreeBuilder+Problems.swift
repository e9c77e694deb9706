import Diagnostics

extension TreeBuilder {
  mutating func reportStray(
    _ text: ArraySlice<UInt8>, at range: Range<Int>, in parent: TemplateTag
  ) {
    let blanks = text.prefix { $0.isHTMLSpace }.count
    reportStray("this text", at: range.lowerBound + blanks..<range.upperBound, in: parent)
  }

  mutating func reportStray(_ what: String, at span: Range<Int>, in parent: TemplateTag) {
    report(
      .strayInParent, "\(what) would be lost: only blocks count inside {{<\(parent.name)}}", span,
      help: ["put it into a block: {{$name}}…{{/name}}"])
  }

  mutating func reportUnclosed(_ opens: ArraySlice<Open>) {
    for open in opens {
      report(
        .unclosedSection, "\"\(open.tag.name)\" is opened here and not closed", open.tag.span,
        help: ["close it with {{/\(open.tag.name)}}"])
    }
  }

  mutating func report(
    _ code: DiagnosticCode, _ message: String, _ span: Range<Int>, help: [String] = []
  ) {
    problems.append(Diagnostic(code, message, at: location(span), help: help))
  }

  func location(_ span: Range<Int>) -> SourceLocation {
    file.location(atByte: span.lowerBound, length: span.count)
  }
}
