import Diagnostics
import Templates
import TestSupport
import Testing

/// No value, whatever is in it, may become anything but what it is: a text, or an address.
@Suite struct InjectionTests {
  private static let page = """
    <!doctype html><title>{{title}}</title>
    <p class="a {{id}}" title='{{title}}' data-x="{{id}}">{{title}}</p>
    <a href="{{url}}">{{id}}</a><a href='x.html?q={{title}}#{{id}}'>x</a>
    <ul>{{#tags}}<li{{#draft}} hidden{{/draft}} id="{{.}}">{{.}}</li>{{/tags}}</ul>
    <meta name="description" content="{{title}}"><textarea>{{id}}</textarea>{{title}}
    """

  /// Pieces that have broken other engines.
  private static let pieces = [
    "<", ">", "\"", "'", "&", "&amp;", "&lt", "&#60", "&#x3c;", "&quot;", "</title>", "</textarea>",
    "</p>", "<script>", "</script", "<!--", "-->", "]]>", "<?", "/>", "=", "`", "{{title}}",
    "{{{body}}}", "}}", "{{=<% %>=}}", " onload=x ", "javascript:", "data:", "&colon;", "\u{0}",
    "\r", "\n", "\t", "\u{B}", "\u{C}", "\u{7F}", "\u{80}", "\u{2028}", "\u{FEFF}", "\u{FFFD}",
    "\u{FFFF}", "é", "e\u{301}", "法", "🙂", "\u{202E}", "\\", "%3C", "%", "a", " ", "/", "//", ":",
    "?", "#", "..",
  ]

  private static func text(_ random: inout SeededRandom) -> String {
    (0..<random.below(8)).map { _ in
      random.chance(90)
        ? random.pick(pieces)
        : String(Unicode.Scalar(UInt32(random.below(0xD800))) ?? "x")
    }.joined()
  }

  /// What a parser hands on: NUL is replaced in any case.
  private static func read(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{0}" ? "\u{FFFD}" : $0 }))
  }

  private func template() throws -> CompiledTemplate {
    var problems: [Diagnostic] = []
    let library = TestSite(Self.page).library(&problems)
    let template = library.compile("page", schema: SampleView.page, problems: &problems)
    try #require(problems.isEmpty, "\(DiagnosticFormat.text.render(problems))")
    return try #require(template)
  }

  @Test func textsAreReadBackAsTheyWere() throws {
    let template = try template()
    var random = SeededRandom(seed: 54)
    for _ in 0..<1500 {
      let (title, id) = (Self.text(&random), Self.text(&random))
      let tags = (0..<random.below(3)).map { _ in Self.text(&random) }
      let record = SampleView.page([
        "title": .text(title), "id": .text(id), "url": .url("x.html?a&b"), "tags": .texts(tags),
        "draft": .flag(true),
      ])
      let html = String(decoding: template.render(record), as: UTF8.self)
      // Scalars are compared: Swift's == would take differing forms of one character as equal.
      let (found, expected) = (TinyHTML(html).pieces, Self.expected(title, id, tags))
      let difference = zip(found, expected).first { [$0].scalars != [$1].scalars }
      try #require(difference == nil, "\(difference.debugDescription)")
      try #require(found.count == expected.count)
    }
  }

  private static func expected(_ title: String, _ id: String, _ tags: [String]) -> [TinyHTML.Piece]
  {
    let query = "x.html?q=\(component(title))#\(component(id))"
    let (title, id) = (read(title), read(id))
    func text(_ text: String) -> [TinyHTML.Piece] { text.isEmpty ? [] : [.text(text)] }
    var pieces: [TinyHTML.Piece] = [.comment, .start("title", [:])]
    pieces += text(title) + [.end("title"), .text("\n")]
    pieces += [.start("p", ["class": "a \(id)", "title": title, "data-x": id])] + text(title)
    pieces += [.end("p"), .text("\n"), .start("a", ["href": "x.html?a&b"])] + text(id)
    pieces += [.end("a"), .start("a", ["href": query]), .text("x"), .end("a"), .text("\n")]
    pieces += [.start("ul", [:])]
    for tag in tags {
      pieces += [.start("li", ["hidden": "", "id": read(tag)])] + text(read(tag)) + [.end("li")]
    }
    pieces += [.end("ul"), .text("\n")]
    pieces += [.start("meta", ["name": "description", "content": title])]
    return pieces + [.start("textarea", [:])] + text(id) + [.end("textarea")] + text(title)
  }

  /// Percent-encoding in other words than the engine's. NUL is encoded, not replaced.
  private static func component(_ text: String) -> String {
    let kept = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
    return text.utf8.map { byte in
      kept.contains(byte)
        ? String(Unicode.Scalar(byte))
        : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  /// What a browser would take for the scheme: it drops tabs and line breaks anywhere, and blanks
  /// and control characters at the start.
  private static func scheme(_ address: String) -> String? {
    let scalars = address.unicodeScalars.filter { $0 != "\t" && $0 != "\n" && $0 != "\r" }
      .drop { $0.value <= 0x20 }
    guard let colon = scalars.firstIndex(of: ":") else { return nil }
    let scheme = String(String.UnicodeScalarView(scalars[..<colon]))
    let isScheme =
      scheme.unicodeScalars.first.map { $0.isASCII && $0.properties.isAlphabetic } ?? false
    let rest = scheme.unicodeScalars.allSatisfy {
      $0.isASCII
        && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "+-.".contains(Character($0)))
    }
    return isScheme && rest ? scheme.lowercased() : nil
  }

  @Test func noAddressGetsAForbiddenScheme() throws {
    let template = try template()
    var random = SeededRandom(seed: 7284)
    let starts = [
      "javascript:", "JaVaScRiPt:", "java\nscript:", " javascript:", "\u{1}javascript:", "data:",
      "vbscript:", "https:", "http:", "mailto:", "x", "./", "#", "?", "", "//", "java&Tab;script:",
    ]
    var printed = 0
    for _ in 0..<4000 {
      let address = random.pick(starts) + Self.text(&random)
      let record = SampleView.page(["url": .url(address)])
      let html = String(decoding: template.render(record), as: UTF8.self)
      for case .start("a", let attributes) in TinyHTML(html).pieces.prefix(12) {
        let href = attributes["href"] ?? ""
        if let scheme = Self.scheme(href) {
          #expect(["https", "http", "mailto", "tel"].contains(scheme), "\(href.debugDescription)")
        }
        if href == address, !href.isEmpty { printed += 1 }
      }
      // An address is either printed as it is or reported.
      #expect(record.problems.isEmpty || !html.contains("<a href=\"\(address)\""))
    }
    #expect(printed > 500)
  }

  @Test func jsonAndSourcesNeverEndTheirElement() throws {
    let site = TestSite(
      "<script type=\"application/json\">{{{data}}}</script><style>{{{css}}}</style>"
        + "<script>{{{js}}}</script>")
    var problems: [Diagnostic] = []
    let template = try #require(
      site.library(&problems).compile("page", schema: SampleView.page, problems: &problems))
    var random = SeededRandom(seed: 42)
    for _ in 0..<2000 {
      let text = Self.text(&random) + random.pick(["</script>", "</STYLE ", "<!--", "</scr", ""])
      let record = SampleView.page([
        "data": .json(Array(JSONText.quoted(text).utf8)), "css": .style(text), "js": .script(text),
      ])
      var rest = template.render(record)[...]
      let json = Self.content(of: "script", in: &rest)
      let css = Self.content(of: "style", in: &rest)
      let js = Self.content(of: "script", in: &rest)
      #expect(rest.isEmpty)
      #expect(!json.contains("<"))
      // A source is either printed as it is or reported and left out.
      let problems = record.problems.joined()
      #expect(css.utf8.elementsEqual(problems.contains("css") ? "".utf8 : text.utf8))
      #expect(js.utf8.elementsEqual(problems.contains("js") ? "".utf8 : text.utf8))
    }
  }

  /// The content of the element that begins here, as a browser finds it: up to the first end tag
  /// of that name.
  private static func content(of element: String, in html: inout ArraySlice<UInt8>) -> String {
    let start = html.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? html.endIndex
    let end = Array("</\(element)".utf8)
    for index in html.indices.drop(while: { $0 < start })
    where html[index...].prefix(end.count).map({ $0 | 0x20 }) == end.map({ $0 | 0x20 }) {
      let content = String(decoding: html[start..<index], as: UTF8.self)
      html = html[index...].drop { $0 != UInt8(ascii: ">") }.dropFirst()
      return content
    }
    html = []
    return ""
  }
}

extension [TinyHTML.Piece] {
  /// Two lists are equal where each scalar is.
  fileprivate var scalars: [[UInt32]] {
    map { piece in
      let texts: [String] =
        switch piece {
        case .comment: ["comment"]
        case .text(let text): ["text", text]
        case .end(let name): ["end", name]
        case .start(let name, let attributes):
          ["start", name] + attributes.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        }
      return texts.joined(separator: "\u{10FFFF}").unicodeScalars.map(\.value)
    }
  }
}
