extension Fault {
  /// What cannot be written, shown or fetched.
  static let outputs: [Fault] = [
    Fault(
      "output-two-cases", "output-collision", .write("Public/Share.PNG", "x"),
      .write("Public/share.PNG", "x")
    ).told(by: "build", "--site", "SITE", "--today", "2026-01-05"),
    Fault("output-device", "unsafe-output-path", .write("Public/con.txt", "x")).told(
      by: "build", "--site", "SITE", "--today", "2026-01-05"),
    Fault("output-foreign", "foreign-files", .write("Output/notes.txt", "x")).told(
      by: "build", "--site", "SITE", "--today", "2026-01-05"),
    Fault("output-sources", "unfit-output").told(
      by: "build", "--site", "SITE", "--today", "2026-01-05", "--output", "SITE/Content"),
    Fault("output-nowhere", "output-failed").told(
      by: "build", "--site", "SITE", "--today", "2026-01-05", "--output", "/proc/no/site"),
    Fault(
      "address-dead", "dead-address", .write("results.txt", "404 https://example.org/\n")
    ).told(
      by: "check", "--site", "SITE", "--today", "2026-01-05", "--external", "SITE/results.txt"),
    Fault(
      "address-moved", "moved-address", warning: true,
      .write("results.txt", "301 https://example.org/\n")
    ).told(
      by: "check", "--site", "SITE", "--today", "2026-01-05", "--external", "SITE/results.txt"),
    Fault(
      "address-untried", "untried-address", warning: true,
      .write("results.txt", "# nothing yet\n")
    ).told(
      by: "check", "--site", "SITE", "--today", "2026-01-05", "--external", "SITE/results.txt"),
    Fault(
      "address-result-word", "address-result", .write("results.txt", "ok https://example.org/\n")
    ).told(
      by: "check", "--site", "SITE", "--today", "2026-01-05", "--external", "SITE/results.txt"),
    Fault("public-page", "blocked-by-policy", .write("Public/own.html", "<p>Hello</p>")),
    Fault(
      "style-import", "blocked-by-policy",
      .write("Templates/styles/now.css", "@import url(https://example.org/x.css);\n")),
    Fault(
      "synonym-dead", "dead-synonym",
      .write("Content/en/synonyms.yaml", "fire engine: [hook and ladder]\n"),
      .write(
        "Content/en/search.md",
        "---\nkind: search\ntitle: Search\ndescription: Search this site.\n---\n")),
    .text("link-with-footnote", "link-nested", "See [home[^x]](page:home).\n\n[^x]: A note."),
    Fault(
      "template-deep", "template-too-large",
      .replace(
        "Templates/now.mustache", "</footer>",
        with: String(repeating: "{{#has_say}}", count: 70)
          + String(repeating: "{{/has_say}}", count: 70) + "</footer>")),
    Fault(
      "template-part-unseen", "template-unused-block", warning: true,
      .replace(
        "Templates/layout.mustache", "{{$main}}{{/main}}",
        with: "{{$main}}{{$inner}}{{/inner}}{{/main}}"),
      .replace(
        "Templates/page.mustache", "{{/main}}", with: "{{/main}}{{$inner}}X{{/inner}}")),
    .template(
      "template-remote-picture", "blocked-by-policy", in: "now", "</footer>",
      "<img src=\"https://example.org/x.png\" alt=\"\"></footer>"),
    Fault(
      "duty-without-dash", "duty-without-source", in: harbor, "> - Keep the rope",
      "> Keep the rope"),
    heavy,
  ]

  /// Words that gzip cannot shorten to nothing.
  private static let heavy: Fault = {
    let words = (0..<3000).map { "w\(($0 &* 7919) % 99991)x\(($0 &* 104_729) % 99991)" }
    let lines = stride(from: 0, to: words.count, by: 10).map {
      "- " + words[$0..<min($0 + 10, words.count)].joined(separator: " ") + ".\n"
    }
    var fault = Fault(
      "page-heavy", "over-budget", warning: true,
      .replace("Content/en/glossary.md", "\n---\n", with: "\n---\n\(lines.joined())\n")
    ).told(by: "build", "--site", "SITE", "--today", "2026-01-05")
    fault.hasLooseNumbers = true
    return fault
  }()
}
