import Testing

@testable import Markdown

struct FootnoteTests {
  @Test func notesLeadThereAndBack() {
    let rendered = render("A[^x] b[^y] c[^x].\n\n[^y]: Why.\n[^x]: Ex,\n    still.\n")
    #expect(
      rendered.html == """
        <p>A<sup class="footnote-ref"><a href="#fn:1" id="fnref:1" role="doc-noteref" \
        aria-label="Note 1">1</a></sup> b<sup class="footnote-ref"><a href="#fn:2" id="fnref:2" \
        role="doc-noteref" aria-label="Note 2">2</a></sup> c<sup class="footnote-ref"><a href="#fn:1" \
        id="fnref:1:2" role="doc-noteref" aria-label="Note 1">1</a></sup>.</p>
        <section class="footnotes" role="doc-endnotes" aria-labelledby="fn:title">
        <p class="footnotes-title" id="fn:title">Notes</p>
        <ol>
        <li id="fn:1">
        <p>Ex,
        still. <a href="#fnref:1" class="footnote-back" role="doc-backlink" \
        aria-label="Back to reference 1">\u{21A9}\u{FE0E}</a> <a href="#fnref:1:2" \
        class="footnote-back" role="doc-backlink" aria-label="Back to reference 1-2">\
        \u{21A9}\u{FE0E}<sup>2</sup></a></p>
        </li>
        <li id="fn:2">
        <p>Why. <a href="#fnref:2" class="footnote-back" role="doc-backlink" \
        aria-label="Back to reference 2">\u{21A9}\u{FE0E}</a></p>
        </li>
        </ol>
        </section>

        """)
    #expect(rendered.output.footnoteCount == 2)
    #expect(rendered.output.links.isEmpty)
    #expect(rendered.problems.isEmpty)
  }

  @Test func aNoteThatEndsInAListStillLeadsBack() {
    let html = render("A[^x].\n\n[^x]: Ex\n\n    - a\n").html
    #expect(html.contains("</ul>\n<p><a href=\"#fnref:1\""))
  }

  @Test func wordsAreThoseOfTheReader() {
    let options = MarkdownOptions(
      calloutKinds: [:],
      footnotes: FootnoteStrings(
        backLabel: "Volver a la referencia {n}", sectionTitle: "Notas", referenceLabel: "Nota {n}"),
      tasks: TaskStrings(open: "Por hacer", done: "Hecho"), tableLabel: "Tabla: {columns}")
    let html = render("A[^x]\n\n- [ ] b\n\n|c|\n|-|\n\n[^x]: d\n", options: options).html
    for word in ["Volver a la referencia 1", ">Notas<", "\"Nota 1\"", "Por hacer", "Tabla: c"] {
      #expect(html.contains(word))
    }
    for word in ["Back", "Note", "To do", "Table"] { #expect(!html.contains(word)) }
  }

  @Test func undefinedUnusedAndDoubledNotesAreErrors() {
    let rendered = render("A[^gone] b[^x].\n\n[^x]: Ex.\n[^y]: Why.\n[^x]: Again.\n")
    #expect(rendered.codes == ["footnote-unused", "footnote-duplicate", "footnote-undefined"])
    #expect(rendered.places == ["4:1+4", "5:1+4", "1:2+7"])
    #expect(rendered.problems[1].notes.first?.location?.line == 3)
  }

  @Test func aLabelWithSpacesIsAnError() {
    #expect(render("A[^a b].\n").codes == ["footnote-label"])
    #expect(render("A[^a b].\n\n[^a b]: page:x\n").codes == ["footnote-label"])
  }

  @Test func escapedBracketsAndCodeAreNoReferences() {
    #expect(render("A \\[^x] and \\[^y\\] and `[^z]`.\n").problems.isEmpty)
    #expect(render("```\n[^x]: code\nA[^x]\n```\n").problems.isEmpty)
    #expect(render("    [^y]: code\n").codes == ["half-mark"])
  }

  @Test func aNoteUsedOnlyInAnUnusedNoteIsNotLost() {
    #expect(render("A.\n\n[^x]: See[^y].\n[^y]: Why.\n").codes.contains("footnote-unused"))
  }
}
