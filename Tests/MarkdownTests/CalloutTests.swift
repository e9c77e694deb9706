import Testing

@testable import Markdown

struct CalloutTests {
  @Test func aCalloutIsANamedNote() {
    let rendered = render("> [!warning] Do *not* sign\n> Ask for a lawyer.\n>\n> Wait.\n")
    #expect(
      rendered.html == """
        <div class="callout warning" role="note" aria-labelledby="callout:1">
        <p class="callout-title" id="callout:1"><span class="callout-kind">Warning</span> \
        <span class="callout-name">Do <em>not</em> sign</span></p>
        <p>Ask for a lawyer.</p>
        <p>Wait.</p>
        </div>

        """)
    #expect(rendered.output.callouts.map(\.kind) == ["warning"])
    #expect(rendered.output.callouts.map(\.title) == ["Do not sign"])
    #expect(rendered.problems.isEmpty)
  }

  @Test func withoutATitleTheLabelStandsAlone() {
    let rendered = render("> [!note]\n> Text.\n")
    #expect(rendered.html.contains("<span class=\"callout-kind\">Note</span></p>\n<p>Text.</p>"))
    #expect(rendered.output.callouts.map(\.title) == [nil])
  }

  @Test func neighboursOfAGroupShareAFrame() {
    let html = render(
      "> [!must-not]\n> - a\n\n> [!may]\n> - b\n\n> [!note]\n> c\n\n> [!must]\n> - d\n"
    ).html
    let frames = html.split(separator: "\n").filter {
      $0.contains("<div") || $0.contains("<section")
    }
    #expect(
      frames.map(String.init) == [
        "<div class=\"ledger\">",
        "<section class=\"callout must-not\" aria-labelledby=\"callout:1\">",
        "<section class=\"callout may\" aria-labelledby=\"callout:2\">",
        "<div class=\"callout note\" role=\"note\" aria-labelledby=\"callout:3\">",
        "<div class=\"ledger\">",
        "<section class=\"callout must\" aria-labelledby=\"callout:4\">",
      ])
    #expect(html.count(of: "<div") == html.count(of: "</div>"))
    #expect(html.count(of: "<section") == html.count(of: "</section>"))
  }

  @Test func bulletsAreItemsWithTheirLinks() throws {
    let rendered = render(
      """
      > [!must-not] They
      > - Keep you *longer*. [§ 1](cite:a/b "proves hold")
      > - Ask you, at [work](page:w)
      >   or home ([§ 2](cite:c)).
      >   - Not even twice. [§ 3](cite:d)
      >
      > See [more](page:m).

      """)
    let callout = try #require(rendered.output.callouts.first)
    #expect(
      callout.items.map(\.text) == [
        "Keep you longer. § 1", "Ask you, at work or home (§ 2). Not even twice. § 3",
      ])
    #expect(
      callout.items.map(\.sentence) == [
        "Keep you longer.", "Ask you, at work or home. Not even twice.",
      ])
    #expect(callout.items.map(\.linkIndices) == [[0], [1, 2, 3]])
    #expect(callout.items.map(\.location.line) == [2, 3])
    #expect(callout.items.map(\.location.column) == [5, 5])
    #expect(
      rendered.output.links.map { $0.calloutItem.map { "\($0.callout).\($0.item)" } } == [
        "0.0", "0.1", "0.1", "0.1", nil,
      ])
    #expect(rendered.output.links.first?.title == "proves hold")
    #expect(rendered.problems.isEmpty)
  }

  @Test func severalTextsOnAPageHaveTheirOwnIDs() {
    let html = render("> [!note]\n> a[^1]\n\n[^1]: b\n", idPrefix: "q7-").html
    #expect(html.contains("id=\"q7-callout:1\""))
    #expect(html.contains("aria-labelledby=\"q7-callout:1\""))
    #expect(html.contains("href=\"#q7-fn:1\" id=\"q7-fnref:1\""))
    #expect(html.contains("<li id=\"q7-fn:1\">"))
    #expect(html.contains("href=\"#q7-fnref:1\""))
  }

  @Test func aPlainQuoteStaysOne() {
    for text in ["> [sic]\n", "> a \\[!note]\n", "> \\[!note]\n> x\n"] {
      let rendered = render(text)
      #expect(rendered.output.callouts.isEmpty || text.contains("\\["))
      #expect(rendered.html.hasPrefix("<") && rendered.problems.isEmpty, "\(text)")
    }
  }
}

extension String {
  /// How often a text stands in this one.
  func count(of text: String) -> Int { ranges(of: text).count }
}
