import Templates
import Testing

@Suite struct VariableTests {
  @Test func textIsEscaped() throws {
    let page = SampleView.page(["title": .text("a & b < c > d \" e ' f")])
    #expect(
      try TestSite("<p>{{title}}</p>").render(page)
        == "<p>a &amp; b &lt; c &gt; d &quot; e &#39; f</p>")
  }

  @Test func htmlIsPrintedAsItIs() throws {
    let page = SampleView.page(["body": .html(Array("<b>x</b>".utf8))])
    #expect(
      try TestSite("{{{body}}}|{{&body}}|{{{ body }}}").render(page)
        == "<b>x</b>|<b>x</b>|<b>x</b>")
  }

  @Test(arguments: ["{{title}}", "{{ title }}", "{{\ttitle\n}}"])
  func blanksAroundANameAreFree(_ tag: String) throws {
    #expect(try TestSite("[\(tag)]").render(SampleView.page(["title": .text("x")])) == "[x]")
  }

  @Test func absentFieldsPrintNothing() throws {
    #expect(try TestSite("[{{title}}{{{body}}}{{site.name}}]").render(SampleView.page([:])) == "[]")
  }

  @Test func dottedNamesReachIntoRecords() throws {
    let site = ViewRecord(SampleView.site, ["name": .text("Home")])
    #expect(
      try TestSite("{{site.name}}").render(SampleView.page(["site": .record(site)])) == "Home")
  }

  @Test func bracesThatAreNoTagsStay() throws {
    let page = SampleView.page(["title": .text("x")])
    #expect(try TestSite("{ {x} }} { {{title}}}").render(page) == "{ {x} }} { x}")
  }

  @Test func delimitersChangeForTheRestOfAFile() throws {
    let site = TestSite([
      "page": "{{=<% %>=}}<%title%> {{title}} <%> part%><%={{ }}=%> {{title}}",
      "part": "{{title}} <%title%>",
    ])
    #expect(
      try site.render(SampleView.page(["title": .text("x")])) == "x {{title}} x <%title%> x")
  }

  @Test func commentsVanish() throws {
    let page = SampleView.page([:])
    #expect(try TestSite("a{{! #x \n two lines }}b").render(page) == "ab")
    #expect(try TestSite("a\n  {{! alone }}\nb\n").render(page) == "a\nb\n")
    #expect(try TestSite("a\n  {{! two\n lines }}  \nb\n").render(page) == "a\nb\n")
  }

  @Test func charactersThatAParserWouldChangeAreReplaced() throws {
    let page = SampleView.page(["title": .text("a\u{0}b\rc")])
    #expect(try TestSite("{{title}}").render(page) == "a\u{FFFD}b&#13;c")
  }

  @Test func textOutsideASCIIStays() throws {
    let page = SampleView.page(["title": .text("¿Qué? 法律 – § 7284.6 🙂")])
    #expect(try TestSite("–{{title}}–").render(page) == "–¿Qué? 法律 – § 7284.6 🙂–")
  }

  @Test func aByteOrderMarkIsNotPrinted() throws {
    let page = SampleView.page(["title": .text("x")])
    #expect(try TestSite("\u{FEFF}  {{! alone }}\n{{title}}").render(page) == "x")
  }
}
