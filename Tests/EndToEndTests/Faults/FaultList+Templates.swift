extension Fault {
  private static let title = "<h1>{{page.title}}</h1>"

  /// Slips of designers. All are found before a page is drawn.
  static let templates: [Fault] = [
    .template(
      "template-field", "template-unknown-name", in: "layout", "{{page.title}}", "{{page.titel}}"),
    .template(
      "template-string", "template-unknown-name", in: "layout", "{{strings.skip}}",
      "{{strings.skpi}}"),
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
    .template(
      "template-open-section", "template-unclosed-section", in: "layout", "{{/crumbs}}", ""),
    .template(
      "template-open-tag", "template-unclosed-tag", in: "layout", "{{page.title}}", "{{page.title"),
    .template(
      "template-crossed", "template-mismatched-close", in: "layout", "{{/crumbs}}", "{{/crumb}}"),
    .template("template-stray", "template-stray-close", in: "say", "{{#has_say}}", ""),
    .template(
      "template-block-twice", "template-duplicate-block", in: "home", "{{$main}}",
      "{{$title}}X{{/title}}{{$main}}"),
    .template(
      "template-text-in-parent", "template-stray-in-parent", in: "home", "{{$main}}",
      "Hello\n{{$main}}"),
    .template("template-tag", "template-bad-tag", in: "layout", "{{page.title}}", "{{page title}}"),
    .template(
      "template-helper", "template-unsupported", in: "layout", "{{page.title}}",
      "{{#upper}}{{/upper}}{{page.title | upper}}"),
    .template("template-record", "template-wrong-type", in: "layout", title, "<h1>{{page}}</h1>"),
    .template("template-list", "template-wrong-type", in: "layout", title, "<h1>{{crumbs}}</h1>"),
    .template(
      "template-raw", "template-raw-text", in: "layout", title, "<h1>{{{page.title}}}</h1>"),
    .template("template-escaped", "template-escaped-markup", in: "home", "{{{body}}}", "{{body}}"),
    .template(
      "template-script", "template-wrong-context", in: "layout", "{{> footer}}",
      "<script>var t = \"{{page.title}}\"</script>{{> footer}}"),
    .template(
      "template-style", "template-wrong-context", in: "layout", "{{> footer}}",
      "<style>p { content: \"{{page.title}}\" }</style>{{> footer}}"),
    .template(
      "template-handler", "template-wrong-context", in: "layout", title,
      "<h1 onclick=\"{{page.title}}\">A</h1>"),
    .template(
      "template-href", "template-wrong-context", in: "layout", title,
      "<a href=\"{{page.title}}\">A</a>"),
    .template(
      "template-scheme", "template-unsafe-address", in: "layout", title,
      "<a href=\"javascript:{{home_url}}\">A</a>"),
    .template(
      "template-branches", "template-branches-differ", in: "layout", title,
      "{{#has_crumbs}}<h1{{/has_crumbs}}>A</h1>"),
    .template("template-half-tag", "template-unfinished-html", in: "layout", "</html>", "</html"),
    .template(
      "template-in-itself", "template-recursion", in: "footer", "</footer>", "{{> footer}}</footer>"
    ),
    Fault(
      "template-unused", "template-unused", warning: true,
      .write("Templates/idle.mustache", "<p>Idle</p>\n")),
    Fault(
      "template-twice", "template-duplicate-name",
      .write("Templates/more/say.mustache", "<p>Again</p>\n")),
    Fault(
      "template-latin-1", "template-not-utf8",
      .bytes("Templates/say.mustache", [0x3C, 0x70, 0x3E, 0xE9])),
  ]
}
