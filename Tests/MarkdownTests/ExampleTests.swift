import Testing

@testable import Markdown

/// Markdown and its HTML, construct by construct.
struct ExampleTests {
  static let cases: [(markdown: String, html: String)] = [
    // Paragraphs
    ("One.\n", "<p>One.</p>\n"),
    ("One\ntwo.\n", "<p>One\ntwo.</p>\n"),
    ("One.\n\nTwo.\n", "<p>One.</p>\n<p>Two.</p>\n"),
    ("One.  \nTwo.\n", "<p>One.<br>\nTwo.</p>\n"),
    ("One.\\\nTwo.\n", "<p>One.<br>\nTwo.</p>\n"),
    ("   Three spaces.\n", "<p>Three spaces.</p>\n"),
    ("", ""),
    ("\n\n", ""),
    // Signs that HTML reserves, entities, escapes
    ("a < b & c > \"d\"\n", "<p>a &lt; b &amp; c &gt; &quot;d&quot;</p>\n"),
    ("&amp; &sect; &#167; &#xA7;\n", "<p>&amp; § § §</p>\n"),
    ("&nothing; &\n", "<p>&amp;nothing; &amp;</p>\n"),
    ("\\*not emphasis\\* \\# \\[x\\]\n", "<p>*not emphasis* # [x]</p>\n"),
    ("it's 'so'\n", "<p>it's 'so'</p>\n"),
    ("\u{A7}\u{A0}7284.6\n", "<p>\u{A7}\u{A0}7284.6</p>\n"),
    ("a -- b ... \"c\"\n", "<p>a -- b ... &quot;c&quot;</p>\n"),
    ("~~kept~~ www.example.org\n", "<p>~~kept~~ www.example.org</p>\n"),
    // Emphasis and code
    (
      "*a* _b_ **c** __d__\n",
      "<p><em>a</em> <em>b</em> <strong>c</strong> <strong>d</strong></p>\n"
    ),
    ("***a***\n", "<p><em><strong>a</strong></em></p>\n"),
    ("snake_case_name 2 * 3\n", "<p>snake_case_name 2 * 3</p>\n"),
    ("`a < b` `` ` ``\n", "<p><code>a &lt; b</code> <code>`</code></p>\n"),
    ("**a *b* c**\n", "<p><strong>a <em>b</em> c</strong></p>\n"),
    // Links
    ("[a](page:x)\n", "<p><a href=\"page:x\">a</a></p>\n"),
    ("[*a* b](page:x#y \"t\")\n", "<p><a href=\"page:x#y\"><em>a</em> b</a></p>\n"),
    (
      "<https://example.org/a?b&c>\n",
      "<p><a href=\"https://example.org/a?b&amp;c\">https://example.org/a?b&amp;c</a></p>\n"
    ),
    ("<who@example.org>\n", "<p><a href=\"mailto:who@example.org\">who@example.org</a></p>\n"),
    ("[a]\n\n[a]: page:x\n", "<p><a href=\"page:x\">a</a></p>\n"),
    ("[b][a]\n\n[a]: <page:x> \"t\"\n", "<p><a href=\"page:x\">b</a></p>\n"),
    ("[not a link] (x)\n", "<p>[not a link] (x)</p>\n"),
    // Pictures
    ("![A map](maps/a.png)\n", "<p><img src=\"maps/a.png\" alt=\"A map\"></p>\n"),
    (
      "![A *map* & \"more\"](a.png \"T\")\n",
      "<p><img src=\"a.png\" alt=\"A map &amp; &quot;more&quot;\" title=\"T\"></p>\n"
    ),
    // Headings
    ("## A & B\n", "<h2 id=\"a--b\">A &amp; B</h2>\n"),
    ("## A ##\n\n### B {#pin}\n", "<h2 id=\"a\">A</h2>\n<h3 id=\"pin\">B</h3>\n"),
    ("A\n-\n", "<h2 id=\"a\">A</h2>\n"),
    ("## *A* {#a-b_C1}  \n", "<h2 id=\"a-b_C1\"><em>A</em></h2>\n"),
    ("#hashtag\n", "<p>#hashtag</p>\n"),
    // Rules and code blocks
    ("a\n\n---\n\nb\n", "<p>a</p>\n<hr>\n<p>b</p>\n"),
    ("```swift\na < b\n\n c\n```\n", "<pre><code>a &lt; b\n\n c\n</code></pre>\n"),
    ("    a\n    b\n", "<pre><code>a\nb\n</code></pre>\n"),
    ("~~~\n```\n~~~\n", "<pre><code>```\n</code></pre>\n"),
    // Quotes
    ("> a\n> b\n", "<blockquote>\n<p>a\nb</p>\n</blockquote>\n"),
    ("> a\nb\n", "<blockquote>\n<p>a\nb</p>\n</blockquote>\n"),
    ("> > a\n", "<blockquote>\n<blockquote>\n<p>a</p>\n</blockquote>\n</blockquote>\n"),
    // Lists
    ("- a\n- b\n", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("* a\n\n* b\n", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
    ("1. a\n2. b\n", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("3) a\n4) b\n", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("- a\n  - b\n", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"),
    ("- a\n\n  b\n", "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>\n"),
    ("-\n- a\n", "<ul>\n<li></li>\n<li>a</li>\n</ul>\n"),
    (
      "- [ ] a\n- [x] b\n",
      "<ul>\n<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"To do\"> a</li>\n"
        + "<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"Done\"> b</li>\n"
        + "</ul>\n"
    ),
  ]

  @Test(arguments: cases)
  func html(markdown: String, html: String) {
    let rendered = render(markdown)
    #expect(rendered.html == html)
    // Some of the signs were hardly meant as they stand; that is told, and changes no HTML.
    #expect(rendered.codes.allSatisfy { $0 == "half-mark" })
  }

  @Test func cellsOfAWideTableCarryTheHeadsOfTheirColumns() {
    let html = render("| A | *B* | | D |\n| - | - | - | - |\n| a | b | c | d |\n").html
    #expect(html.contains("<div class=\"table wide\" role=\"region\""))
    #expect(html.contains("aria-label=\"Table: A, B, D\""))
    #expect(
      html.contains(
        """
        <td>a</td>
        <td data-label="B">b</td>
        <td>c</td>
        <td data-label="D">d</td>
        """))
    #expect(!render("| A | B | C |\n| - | - | - |\n| a | b | c |\n").html.contains("data-label"))
  }

  @Test func tablesHaveHeadsAndAFrameWithAName() {
    let rendered = render(
      """
      | Who | *May* they? | Section |
      |:--- | :---------: | ------: |
      | Jail | no \\| never | [§ 1](cite:x) |
      | City |

      """)
    #expect(
      rendered.html == """
        <div class="table" role="region" aria-label="Table: Who, May they?, Section" tabindex="0">
        <table>
        <thead>
        <tr>
        <th scope="col">Who</th>
        <th scope="col" class="center"><em>May</em> they?</th>
        <th scope="col" class="end">Section</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>Jail</td>
        <td class="center">no | never</td>
        <td class="end"><a href="cite:x">§ 1</a></td>
        </tr>
        <tr>
        <td>City</td>
        <td class="center"></td>
        <td class="end"></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
    #expect(rendered.problems.isEmpty)
  }

  @Test func anEmptyHeadIsAPlainCell() {
    let html = render("| | b |\n|---|---|\n").html
    #expect(html.contains("<td></td>\n<th scope=\"col\">b</th>"))
    #expect(html.contains("aria-label=\"Table: b\""))
    #expect(!html.contains("<tbody>"))
  }

  @Test func lineBreaksOfWindowsAndAByteOrderMarkChangeNothing() {
    let text = "## A\n\nb\nc `d`\n\n> [!note] T\n> e\n\n```\nx\ny\n```\n"
    let windows = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
    #expect(render(windows).html == render(text).html)
    #expect(render(windows).problems.isEmpty)
  }

  @Test func holesAreFilledInOrder() {
    let output = render("[a](page:x) ![b](c.png) [d](page:e)\n").output
    let bytes = output.html(
      resolving: { " href=\"\($0)\"" }, image: { " src=\"/\(output.images[$0].path)\"" })
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "<p><a href=\"0\">a</a> <img src=\"/c.png\" alt=\"b\"> <a href=\"1\">d</a></p>\n")
  }
}
