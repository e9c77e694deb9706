import Diagnostics
import Testing

@testable import StrictYAML

@Suite("Traps of YAML")
struct YAMLTrapTests {
  func parse(_ text: String) -> (YAMLNode?, [Diagnostic]) {
    var problems: [Diagnostic] = []
    let node = YAMLText.parse(SourceFile(path: "a.yaml", text: text), problems: &problems)
    return (node, problems)
  }

  @Test(
    "what looks like another type stays the text that was written",
    arguments: ["7284.10", "no", "yes", "2018-01-01", "010", "12:30", "null", "~", "1e3", "0x1F"])
  func staysText(value: String) {
    let (node, problems) = parse("section: \(value)\n")
    #expect(problems.isEmpty)
    #expect(node?.map?.first?.value.scalar == value)
  }

  @Test("places are those of the file, also in front matter")
  func places() {
    var problems: [Diagnostic] = []
    let file = SourceFile(path: "a.md", text: "---\nkind: now\n  bad: x\n---\n")
    _ = YAMLText.parse("kind: now\n  bad: x\n", in: file, firstLine: 2, problems: &problems)
    #expect(problems.first?.location?.line == 3)
  }

  @Test("a key that stands twice is reported with both places")
  func duplicates() {
    let (node, problems) = parse("a:\n  say: one\n  cite: x\n  say: two\n")
    #expect(node == nil)
    #expect(problems.first?.code == .duplicateKey)
    #expect(problems.first?.location?.line == 4)
    #expect(problems.first?.notes.first?.location?.line == 2)
  }

  @Test(
    "anchors, merges and tags are refused",
    arguments: [
      ("a: &x 1\nb: *x\n", DiagnosticCode.yamlAnchor),
      ("a: &x {k: v}\nb:\n  <<: *x\n", .yamlAnchor),
      ("a: !!int 3\n", .yamlTag), ("a: !mine 3\n", .yamlTag),
    ])
  func refused(pair: (String, DiagnosticCode)) {
    #expect(parse(pair.0).1.contains { $0.code == pair.1 })
  }

  @Test("aliases that multiply are refused before they grow")
  func bomb() {
    var text = "a: &a [x,x,x,x,x,x,x,x,x]\n"
    for (one, two) in zip("abcdefgh", "bcdefghi") {
      text += "\(two): &\(two) [*\(one),*\(one),*\(one),*\(one),*\(one),*\(one),*\(one),*\(one)]\n"
    }
    #expect(parse(text).1.contains { $0.code == .yamlAnchor })
  }

  @Test("deep nesting is an error and not a crash")
  func deep() {
    let text = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    #expect(parse("a: \(text)\n").1.contains { $0.code == .yamlTooDeep })
  }

  @Test("a colon in prose is explained, not called a mapping value")
  func colon() {
    let (_, problems) = parse("say: The person: is free\n")
    #expect(problems.first?.message == "a colon stands in the middle of a value")
    #expect(problems.first?.location?.line == 1)
  }

  @Test("a tab in the indent, an open quote and a second document are errors")
  func syntax() {
    for text in ["a:\n\tb: c\n", "a: \"open\n", "a: 1\n---\nb: 2\n"] {
      #expect(parse(text).1.first?.code == .yamlSyntax)
    }
  }

  @Test("an empty text is no node and no problem")
  func empty() {
    let (node, problems) = parse("")
    #expect(node == nil && problems.isEmpty)
  }
}
