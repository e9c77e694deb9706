extension Fault {
  /// A line put before the footer of every page.
  private static func line(_ name: String, _ code: String, _ line: String) -> Fault {
    .template(name, code, in: "layout", "{{> footer}}", "\(line)\n{{> footer}}")
  }

  /// Slips of designers. All are found before a page is drawn.
  static let templates: [Fault] = [
    line("template-field", "template-unknown-name", "<p>{{page.titel}}</p>"),
    line("template-string", "template-unknown-name", "<p>{{strings.skpi}}</p>"),
    .template(
      "template-partial", "template-unknown-template", in: "layout", "{{> footer}}", "{{> foter}}"),
    Fault(
      "template-parent", "template-unknown-template",
      .replace("Templates/scenario.mustache", "{{<layout}}", with: "{{<layuot}}"),
      .replace("Templates/scenario.mustache", "{{/layout}}", with: "{{/layuot}}")),
    .template(
      "template-block", "template-unknown-block", in: "home",
      "{{$title}}<h1>{{strings.home_title}}</h1>{{/title}}",
      "{{$titel}}<h1>{{strings.home_title}}</h1>{{/titel}}"),
    line("template-open-section", "template-unclosed-section", "{{#crumbs}}"),
    line("template-open-tag", "template-unclosed-tag", "<p>{{page.title</p>"),
    line("template-crossed", "template-mismatched-close", "{{#crumbs}}{{/crumb}}"),
    .template("template-stray", "template-stray-close", in: "say", "{{#has_say}}", ""),
    .template(
      "template-block-twice", "template-duplicate-block", in: "home", "{{$main}}",
      "{{$title}}X{{/title}}{{$main}}"),
    .template(
      "template-text-in-parent", "template-stray-in-parent", in: "home", "{{$main}}",
      "Hello\n{{$main}}"),
    line("template-tag", "template-bad-tag", "<p>{{page title}}</p>"),
    line("template-helper", "template-unsupported", "<p>{{page.title | upper}}</p>"),
    line("template-record", "template-wrong-type", "<p>{{page}}</p>"),
    line("template-list", "template-wrong-type", "<p>{{crumbs}}</p>"),
    line("template-raw", "template-raw-text", "<p>{{{page.title}}}</p>"),
    .template("template-escaped", "template-escaped-markup", in: "home", "{{{body}}}", "{{body}}"),
    line(
      "template-script", "template-wrong-context", "<script>var t = \"{{page.title}}\"</script>"),
    line(
      "template-style", "template-wrong-context", "<style>p { content: \"{{page.title}}\" }</style>"
    ),
    line("template-handler", "template-wrong-context", "<p onclick=\"{{page.title}}\">A</p>"),
    line("template-href", "template-wrong-context", "<a href=\"{{page.title}}\">A</a>"),
    line("template-scheme", "template-unsafe-address", "<a href=\"javascript:{{home_url}}\">A</a>"),
    line("template-branches", "template-branches-differ", "{{#has_crumbs}}<p{{/has_crumbs}}>A</p>"),
    .template("template-half-tag", "template-unfinished-html", in: "layout", "</html>", "</html"),
    .template(
      "template-in-itself", "template-recursion", in: "footer", "</footer>", "{{> footer}}</footer>"
    ),
    Fault(
      "template-unused", "template-unused", warning: true,
      .write("Templates/idle.mustache", "<p>Idle</p>\n")),
    Fault(
      "template-unused-open", "template-unused", warning: true,
      .write("Templates/idle.mustache", "<p class=\"menu")),
    Fault(
      "template-twice", "template-duplicate-name",
      .write("Templates/more/say.mustache", "<p>Again</p>\n")),
    Fault(
      "template-latin-1", "template-not-utf8",
      .bytes("Templates/say.mustache", [0x3C, 0x70, 0x3E, 0xE9])),
  ]
}
