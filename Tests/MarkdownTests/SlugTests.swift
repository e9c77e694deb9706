import Testing

@testable import Markdown

/// GitHub's rule: lower case, spaces to hyphens; letters, marks, decimal digits, connectors and
/// hyphens stay; the rest goes.
struct SlugTests {
  static let cases: [(text: String, slug: String)] = [
    // Letters, digits, spaces
    ("Heading", "heading"), ("Two words", "two-words"),
    ("three little words", "three-little-words"),
    ("ALL CAPS", "all-caps"), ("MiXeD", "mixed"), ("2026", "2026"), ("Chapter 12", "chapter-12"),
    ("a", "a"), ("Z", "z"), ("9 lives", "9-lives"), ("x1y2", "x1y2"),
    // Spaces are not merged
    ("two  spaces", "two--spaces"), ("a   b", "a---b"), (" lead", "-lead"), ("trail ", "trail-"),
    ("tab\there", "tabhere"), ("line\nbreak", "linebreak"), ("no\u{A0}break", "nobreak"),
    ("thin\u{2009}space", "thinspace"), ("em\u{2003}space", "emspace"),
    ("wide\u{3000}space", "widespace"),
    // Hyphens and underscores stay
    ("well-known", "well-known"), ("a - b", "a---b"), ("--flag", "--flag"),
    ("snake_case", "snake_case"),
    ("_x_", "_x_"), ("end-", "end-"), ("a_-b", "a_-b"), ("under\u{203F}tie", "under\u{203F}tie"),
    // Punctuation goes
    ("What's this?", "whats-this"), ("Yes!", "yes"), ("a.b.c", "abc"), ("a, b; c: d", "a-b-c-d"),
    ("(in brackets)", "in-brackets"), ("[square]", "square"), ("{curly}", "curly"),
    ("\"quoted\"", "quoted"), ("`code`", "code"), ("a/b", "ab"), ("a\\b", "ab"), ("a|b", "ab"),
    ("50% off", "50-off"), ("R&D", "rd"), ("A & B", "a--b"), ("a + b", "a--b"), ("a = b", "a--b"),
    ("$5", "5"), ("#1", "1"), ("@home", "home"), ("*star*", "star"), ("~tilde~", "tilde"),
    ("a^b", "ab"), ("<tag>", "tag"), ("1.2.3", "123"), ("v1.0-beta", "v10-beta"),
    ("C++", "c"), ("F#", "f"), ("e.g. this", "eg-this"), ("24/7", "247"),
    // Typographic signs go
    ("don\u{2019}t", "dont"), ("\u{201C}so\u{201D}", "so"), ("a \u{2013} b", "a--b"),
    ("a\u{2014}b", "ab"), ("wait\u{2026}", "wait"), ("\u{AB}oui\u{BB}", "oui"),
    ("\u{BF}Qu\u{E9}?", "qu\u{E9}"),
    ("\u{A1}Hola!", "hola"), ("a \u{2022} b", "a--b"), ("\u{2192} next", "-next"),
    ("\u{20AC}5", "5"),
    ("\u{A9} 2026", "-2026"), ("5\u{B0}", "5"), ("a\u{B7}b", "ab"),
    ("soft\u{AD}hyphen", "softhyphen"),
    // Section signs
    ("\u{A7} 7284.6", "-72846"), ("\u{A7}\u{A0}7284.6(a)(1)", "72846a1"),
    ("What's \u{A7} 7 about?", "whats--7-about"),
    ("\u{A7}\u{A7} 7282\u{2013}7284", "-72827284"), ("\u{B6} 4", "-4"),
    // Latin letters with marks
    ("\u{C4}rger", "\u{E4}rger"), ("\u{DC}ber uns", "\u{FC}ber-uns"),
    ("Stra\u{DF}e", "stra\u{DF}e"),
    ("\u{D6}l", "\u{F6}l"), ("Gr\u{F6}\u{DF}e", "gr\u{F6}\u{DF}e"), ("\u{1E9E}", "\u{DF}"),
    ("Ni\u{F1}o", "ni\u{F1}o"), ("\u{C9}t\u{E9}", "\u{E9}t\u{E9}"), ("\u{C7}a", "\u{E7}a"),
    ("\u{141}\u{F3}d\u{17A}", "\u{142}\u{F3}d\u{17A}"), ("\u{D8}re", "\u{F8}re"),
    ("\u{C6}on", "\u{E6}on"),
    ("\u{130}zmir", "i\u{307}zmir"), ("\u{131}", "\u{131}"), ("e\u{301}", "e\u{301}"),
    ("\u{1C5}", "\u{1C6}"), ("\u{FB01}n", "\u{FB01}n"), ("\u{AA}\u{BA}", "\u{AA}\u{BA}"),
    // Other scripts
    ("\u{41C}\u{43E}\u{441}\u{43A}\u{432}\u{430}", "\u{43C}\u{43E}\u{441}\u{43A}\u{432}\u{430}"),
    ("\u{391}\u{3B8}\u{3AE}\u{3BD}\u{3B1}", "\u{3B1}\u{3B8}\u{3AE}\u{3BD}\u{3B1}"),
    ("\u{3A3}", "\u{3C3}"),
    ("\u{4F60}\u{597D} \u{4E16}\u{754C}", "\u{4F60}\u{597D}-\u{4E16}\u{754C}"),
    ("\u{4F60}\u{597D}\u{FF0C}\u{4E16}\u{754C}\u{3002}", "\u{4F60}\u{597D}\u{4E16}\u{754C}"),
    ("\u{65E5}\u{672C}\u{8A9E}", "\u{65E5}\u{672C}\u{8A9E}"),
    ("\u{30AB}\u{30FC}\u{30C9}", "\u{30AB}\u{30FC}\u{30C9}"),
    ("\u{D55C}\u{AD6D}\u{C5B4} \u{BC95}", "\u{D55C}\u{AD6D}\u{C5B4}-\u{BC95}"),
    ("\u{645}\u{631}\u{62D}\u{628}\u{627}", "\u{645}\u{631}\u{62D}\u{628}\u{627}"),
    ("\u{645}\u{61F}", "\u{645}"), ("\u{5E9}\u{5DC}\u{5D5}\u{5DD}", "\u{5E9}\u{5DC}\u{5D5}\u{5DD}"),
    ("\u{939}\u{93F}\u{928}\u{94D}\u{926}\u{940}", "\u{939}\u{93F}\u{928}\u{94D}\u{926}\u{940}"),
    ("\u{E44}\u{E17}\u{E22}", "\u{E44}\u{E17}\u{E22}"),
    ("Ti\u{1EBF}ng Vi\u{1EC7}t", "ti\u{1EBF}ng-vi\u{1EC7}t"),
    ("\u{10D0}\u{10D1}", "\u{10D0}\u{10D1}"), ("\u{531}", "\u{561}"),
    // Digits and numbers
    ("\u{661}\u{662}", "\u{661}\u{662}"), ("\u{B2}", ""), ("\u{BD} way", "-way"),
    ("\u{2167}", "\u{2177}"),
    ("\u{2460}", ""), ("\u{24B6}", "\u{24D0}"),
    // Emoji and symbols go, their joiners too
    ("\u{1F600}", ""), ("\u{1F600} smile", "-smile"), ("go \u{1F680}", "go-"),
    ("\u{1F468}\u{200D}\u{1F469}", ""), ("\u{2764}\u{FE0F} love", "\u{FE0F}-love"),
    ("\u{1F1EB}\u{1F1F7}", ""), ("x\u{2122}", "x"), ("\u{2713} done", "-done"),
    ("a\u{200B}b", "ab"),
    // Nothing is left
    ("", ""), ("!!!", ""), ("...", ""), ("\u{A7}", ""), ("-", "-"), ("_", "_"),
  ]

  @Test(arguments: cases)
  func slugIsGitHubs(text: String, slug: String) {
    #expect(HeadingSlug.slug(text).unicodeScalars.elementsEqual(slug.unicodeScalars))
  }

  @Test func thereAreManyCases() {
    #expect(Self.cases.count >= 120)
  }

  @Test func equalHeadingsAreNumbered() {
    let output = render("## A\n\n## A\n\n### A\n\n## a!\n").output
    #expect(output.headings.map(\.id) == ["a", "a-1", "a-2", "a-3"])
  }

  @Test func aNumberedHeadingDoesNotMeetAnother() {
    let output = render("## A\n\n## A 1\n\n## A\n\n## A 1\n").output
    #expect(output.headings.map(\.id) == ["a", "a-1", "a-2", "a-1-1"])
  }

  @Test func aSlugMakesWayForPinnedAndReservedIDs() {
    let output = render("## Holds\n\n## Other {#holds}\n\n## Main\n").output
    #expect(output.headings.map(\.id) == ["holds-1", "holds", "main-1"])
    #expect(output.headings.map(\.text) == ["Holds", "Other", "Main"])
  }

  @Test func markupAndLinksDoNotCountInSlugs() {
    let output = render("## The *Act* and `holds` [now](page:x)[^1]\n\n[^1]: A note.\n").output
    #expect(output.headings.map(\.id) == ["the-act-and-holds-now"])
    #expect(output.headings.map(\.text) == ["The Act and holds now"])
  }
}
