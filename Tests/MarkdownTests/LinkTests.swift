import Testing

@testable import Markdown

struct LinkTests {
  @Test(arguments: [
    "page:jail", "page:jail#holds", "term:hold-request", "cite:gov-7284.6/a-1-B", "rule:N-public",
    "decision:notify", "claim:C32", "questionnaire:check", "https://example.org/a?b=c#d",
    "mailto:who@example.org", "tel:+15550100", "#holds", "jail.html", "es/carcel.html",
    "a.html#b:c",
    "?q=a:b", "./a", "../a", "caf\u{E9}.html",
  ])
  func mayLead(to destination: String) {
    let rendered = render("[a](\(destination))\n")
    #expect(rendered.problems.isEmpty)
    #expect(rendered.output.links.map(\.destination) == [destination])
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x",
    "file:///etc/passwd",
    "http://example.org", "HTTPS://example.org", "ftp://example.org", "//example.org", "/jail.html",
    "pgae:jail", "page:", "", "<java script:x>", "java&Tab;script:x", "javascript&colon;x",
    "&#106;avascript:x", "java\\\\script:x", "<a b>", "about:blank", "blob:x", "1:2", "a&nbsp;b",
  ])
  func mayNotLead(to destination: String) {
    let rendered = render("[a](\(destination))\n")
    #expect(rendered.codes == ["link-destination"])
    #expect(rendered.problems.first?.help.isEmpty == false)
  }

  @Test func aNearMissIsNamed() {
    #expect(render("[a](pgae:jail)\n").problems.first?.help == ["did you mean \"page\"?"])
    #expect(render("[a](http://x.org)\n").problems.first?.help == ["write https:"])
  }

  @Test func schemesAreTold() {
    let links = render("[a](cite:x) [b](#y) [c](d/e:f) [g](https://h)\n").output.links
    #expect(links.map(\.scheme) == ["cite", nil, nil, "https"])
  }

  @Test func aLinkNeedsText() {
    #expect(render("[](page:x)\n").codes == ["link-without-text"])
    #expect(render("[ ](page:x)\n").codes == ["link-without-text"])
    #expect(render("[\u{A0}](page:x)\n").codes == ["link-without-text"])
    #expect(render("[![A map](a.png)](page:x)\n").problems.isEmpty)
  }

  @Test func linksDoNotNest() {
    let rendered = render("[see <https://x.org> now](page:x)\n")
    #expect(rendered.codes == ["link-nested"])
    #expect(rendered.html == "<p><a href=\"page:x\">see https://x.org now</a></p>\n")
    let note = render("[see[^1]](page:x)\n\n[^1]: a\n")
    #expect(note.codes == ["link-nested"])
  }

  @Test func picturesNeedTextAndAPlainPath() {
    #expect(render("![](a.png)\n").codes == ["image-without-text"])
    for path in [
      "https://x.org/a.png", "//x/a.png", "/a.png", "../a.png", "a/../b.png", "data:x",
      "a.png?x", "a.png#x", "", "<a b.png>", "a//b.png",
    ] {
      #expect(render("![a](\(path))\n").codes == ["image-path"], "\(path)")
    }
    #expect(render("![a](maps/county-1.png)\n").problems.isEmpty)
  }

  @Test func htmlNeverComesThrough() {
    for text in [
      "a <b>c</b>\n", "<div>\nx\n</div>\n", "<!-- x -->\n", "a <!-- x --> b\n", "<script>x\n",
      "<?php\n", "<![CDATA[x]]>\n", "<!X y>\n", "- <img src=x onerror=y>\n", "> <iframe>\n",
      "| <b>a</b> |\n|---|\n", "[<b>a</b>](page:x)\n", "## <i>a</i>\n",
    ] {
      let rendered = render(text)
      #expect(Set(rendered.codes) == ["raw-html"], "\(text)")
      for tag in ["<b>", "<div>", "<!--", "<script", "<?", "<!", "<img", "<iframe", "<i>"] {
        #expect(!rendered.html.contains(tag), "\(text)")
      }
    }
  }

  @Test func attributesCannotBeLeft() {
    let rendered = render("![a\" onload=\"x](a.png \"b\\\" onload=\\\"y\")\n")
    #expect(!rendered.html.contains("\" onload"))
    let label = render("| a\" onfocus=\"x |\n|---|\n")
    #expect(!label.html.contains("\" onfocus"))
  }
}
