import Diagnostics
import Testing

@testable import Markdown

private let termOptions = options([
  TermPattern(id: "hold", words: ["hold request", "hold requests", "ICE hold"]),
  TermPattern(id: "civil", words: ["civil warrant"]),
  TermPattern(id: "warrant", words: ["warrant", "judge's warrant"]),
  TermPattern(id: "prop", words: ["Prop 47"]),
  TermPattern(id: "court", words: ["法庭"]),
  TermPattern(id: "held", words: ["détenu"]),
])

private func options(_ terms: [TermPattern]) -> MarkdownOptions {
  MarkdownOptions(
    calloutKinds: testOptions.calloutKinds.merging(
      ["quiet": CalloutKind(label: "Quiet", linksTerms: false)]) { first, _ in first },
    footnotes: testOptions.footnotes, tasks: testOptions.tasks,
    tableLabel: testOptions.tableLabel, terms: terms)
}

private func link(_ text: String) -> Rendered { render(text, options: termOptions) }

private func a(_ id: String, _ text: String) -> String { "<a href=\"term:\(id)\">\(text)</a>" }

/// The first use of each term of the glossary is a link.
struct TermTests {
  @Test func firstUseIsLinked() {
    let rendered = link("A Hold request came.\n\nNo hold request binds.\n")
    #expect(rendered.problems.isEmpty)
    #expect(
      rendered.html
        == "<p>A \(a("hold", "Hold request")) came.</p>\n<p>No hold request binds.</p>\n")
    #expect(rendered.output.links.map(\.isAutomatic) == [true])
    #expect(rendered.output.links.map(\.destination) == ["term:hold"])
    #expect(rendered.output.links.map(\.text) == ["Hold request"])
    let place = rendered.output.links.first?.location
    #expect([place?.line, place?.column, place?.length] == [1, 3, 12])
  }

  @Test func linksOfAuthorsAreTold() {
    let rendered = link("See [jail](page:jail) on a hold request, or [§ 1](cite:x).\n")
    #expect(rendered.output.links.map(\.isAutomatic) == [false, true, false])
    let offsets = rendered.output.links.map(\.offset)
    #expect(offsets == offsets.sorted())
  }

  @Test func longestTermWins() {
    #expect(link("A civil warrant.\n").html == "<p>A \(a("civil", "civil warrant")).</p>\n")
    // The shorter term is not looked for inside a longer one, even where that is linked already.
    #expect(
      link("A civil warrant.\n\nThe civil warrant.\n\nA warrant.\n").output.links.map(\.text)
        == ["civil warrant", "warrant"])
    #expect(link("civil war and hold requesting\n").output.links.isEmpty)
  }

  @Test func pluralsAreWords() {
    #expect(link("Hold requests.\n").output.links.map(\.text) == ["Hold requests"])
    #expect(
      TermPattern.withPlurals(["wobbler", "State-prison felony", "AG", "Prop 47", "survey"])
        == [
          "wobbler", "wobblers", "State-prison felony", "State-prison felonies", "AG", "AGs",
          "Prop 47", "survey", "surveys",
        ])
  }

  @Test(arguments: [
    "warrants", "unwarrant", "warrant2", "2warrant", "warranté", "éwarrant", "détenue", "xdétenu",
    "detenu", "ICE holds", "hold  request",
  ])
  func onlyWholeWords(text: String) {
    #expect(link("\(text)\n").output.links.isEmpty)
  }

  @Test(arguments: [
    ("(warrant)", "warrant"), ("\"warrant\"", "warrant"), ("a warrant's", "warrant"),
    ("WARRANT", "WARRANT"), ("—warrant—", "warrant"), ("ice HOLD", "ice HOLD"),
    ("Judge\u{2019}s warrant", "Judge\u{2019}s warrant"), ("Prop\u{A0}47", "Prop\u{A0}47"),
    ("un détenu.", "détenu"), ("在法庭上", "法庭"), ("在warrant上", "warrant"),
  ])
  func wordsAreSeenAsReadersDo(text: String, found: String) {
    #expect(link("\(text)\n").output.links.map(\.text) == [found])
  }

  @Test func anAuthorsLinkIsTheUse() {
    for text in [
      "A [hold](term:hold).\n\nA hold request.\n", "A hold request.\n\nA [hold](term:hold).\n",
      "A hold request.\n\n> [!note] About [holds](term:hold)\n> x\n",
      "A hold request.\n\n> [!must]\n> - Do. [hold](term:hold)\n",
      "A hold request.[^1]\n\n[^1]: [x][y]\n\n[y]: term:hold\n",
    ] {
      #expect(link(text).output.links.map(\.isAutomatic) == [false], "\(text)")
    }
  }

  @Test(arguments: [
    "## Hold request\n", "### warrant\n", "[warrant](page:x)\n", "[*a warrant*](page:x)\n",
    "`warrant`\n", "    warrant\n", "```\nwarrant\n```\n", "![warrant](a.png)\n",
    "| warrant |\n|---|\n", "> [!note] The warrant\n> x\n",
    "> [!must-not]\n> - Act on a warrant.\n", "> [!may] warrant\n> A warrant.\n",
    "> [!quiet]\n> A warrant.\n",
  ])
  func neverThere(text: String) {
    let text = text.hasPrefix("###") ? "## x\n\n\(text)" : text
    #expect(link(text).html.contains("term:") == false)
    #expect(link(text + "\nThen a warrant.\n").output.links.last?.isAutomatic == true)
  }

  @Test(arguments: [
    "*A warrant*\n", "**A warrant**\n", "- A warrant\n", "> A warrant\n",
    "> [!note]\n> A warrant.\n", "> [!note] Title\n>\n> - A warrant.\n",
    "| x |\n|---|\n| A warrant |\n", "x[^1]\n\n[^1]: A warrant.\n", "- [ ] A warrant\n",
    "a\nwarrant\n", "A &quot;warrant&quot; &lt;b&gt;\n",
  ])
  func hereToo(text: String) {
    let rendered = link(text)
    #expect(rendered.problems.isEmpty)
    #expect(rendered.output.links.map(\.destination) == ["term:warrant"])
    #expect(rendered.html.contains(a("warrant", "warrant")))
  }

  @Test func oneInAParagraphItemOrRow() {
    func found(_ text: String) -> [String] { link(text).output.links.map(\.text) }
    #expect(found("A warrant, a hold request.\n") == ["warrant"])
    #expect(found("A warrant, a\nhold request.\n") == ["warrant"])
    #expect(
      found("A warrant, *a hold request*.\n\nA hold request.\n") == ["warrant", "hold request"])
    #expect(found("- A warrant.\n\n  A hold request.\n- Prop 47\n") == ["warrant", "Prop 47"])
    #expect(found("|x|y|\n|-|-|\n|warrant|Prop 47|\n|Prop 47|a|\n") == ["warrant", "Prop 47"])
    #expect(found("> [!note]\n> A warrant.\n\nProp 47\n") == ["warrant", "Prop 47"])
  }

  @Test func noMoreThanTwelve() {
    let names = (10..<40).map { "term\($0)" }
    let many = options(names.map { TermPattern(id: $0, words: [$0]) })
    let text = names.joined(separator: "\n\n") + "\n"
    #expect(render(text, options: many).output.links.map(\.text) == Array(names.prefix(12)))
  }

  @Test func whatIsReadStaysTheSame() {
    for seed in UInt64(0)..<100 {
      let text = RandomDocument.ordered(seed: seed) + "\nA warrant, [x](page:y), Prop 47.\n"
      let (with, without) = (link(text), render(text, options: options([])))
      #expect(with.output.readingText == without.output.readingText)
      #expect(with.output.plainText() == without.output.plainText())
      #expect(with.output.callouts.map(\.items.count) == without.output.callouts.map(\.items.count))
      #expect(with.places == without.places)
      #expect(with.codes == without.codes)
      #expect(
        with.output.links.filter { !$0.isAutomatic }.map(\.location)
          == without.output.links.map(\.location))
      #expect(with.output == link(text).output)
    }
  }

  @Test func onlyWhereAsked() {
    let text = "A warrant.\n"
    let file = SourceFile(path: "page.md", text: text)
    let parser = MarkdownParser(options: termOptions)
    var problems: [Diagnostic] = []
    let body = parser.parse(
      Array(text.utf8)[...], in: file, firstLine: 1, linksTerms: false, problems: &problems)
    #expect(body.links.isEmpty)
    let value = parser.parseInline(
      "A warrant.", at: SourceLocation(file: file, line: 1, column: 1), problems: &problems)
    #expect(value.links.isEmpty)
    #expect(problems.isEmpty)
  }

  @Test func aWordOfTwoTermsIsTheFirstOnes() {
    let shared = options([
      TermPattern(id: "one", words: ["", " ", "warrant"]),
      TermPattern(id: "two", words: ["warrant", "a  warrant "]),
    ])
    #expect(render("warrant\n", options: shared).output.links.map(\.destination) == ["term:one"])
    #expect(render("a warrant\n", options: shared).output.links.map(\.destination) == ["term:two"])
  }
}
