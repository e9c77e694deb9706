import Diagnostics
import Templates
import Testing

/// Which type may be printed where in the HTML.
@Suite struct PlaceTests {
  private func codes(_ template: String) -> [String] {
    TestSite(template).problems(SampleView.page).map(\.code.name)
  }

  @Test(arguments: [
    "{{title}}", "<p>{{title}}</p>", "<title>{{title}}</title>", "<textarea>{{title}}</textarea>",
    "<p class=\"{{id}}\">", "<p class='a {{id}} b'>", "<p title = \"{{title}}\" lang='x'>",
    "<a href=\"{{url}}\">", "<a href='{{url}}#{{id}}'>", "<a href=\"{{url}}{{id}}\">",
    "<img src=\"{{url}}\" alt=\"{{title}}\"/>", "<form action=\"{{url}}\">", "<q cite=\"{{url}}\">",
    "<a href=\"#{{id}}\">", "<a href=\"./{{id}}.html\">", "<a href=\"x.html?q={{title}}\">",
    "<a href=\"https://example.org/{{id}}\">", "<a href=\"tel:+1555\">",
    "<a href=\"{{#url}}{{.}}{{/url}}\">", "<svg><use xlink:href=\"{{url}}\"/></svg>",
    "<a href=\"{{#draft}}{{url}}{{/draft}}{{^draft}}{{site.home}}{{/draft}}\">",
    "<a href=\"{{#draft}}x/{{/draft}}#{{id}}\">",
    "<div{{#draft}} class=\"{{id}}\"{{/draft}}>", "<div{{#draft}} hidden{{/draft}}>",
    "<input {{#draft}}checked{{/draft}}>", "<input {{#draft}}checked{{/draft}} >",
    "<div{{#items}} data-x=\"{{label}}\"{{/items}}>",
    "<div{{#tags}} {{#title}}hidden{{/title}}{{/tags}}>",
    "<meta name=x content=\"{{title}}\">", "<meta property=\"og:url\" content=\"{{url}}\">",
    "<p data-x=\"{{url}}\" data-y=\"{{title}}\">", "<p>{{{body}}}</p>",
    "<script type=\"application/json\">{{{data}}}</script>",
    "<script id=x type='application/ld+json'>{{{data}}}</script>",
    "<script type=application/json>{{{data}}}</script>",
    "<script>{{{js}}}</script>", "<script type=module>{{{js}}}</script>",
    "<style>{{{css}}}</style>", "<STYLE>{{{css}}}</STYLE>{{title}}",
    "<!-- fixed > text --{{! }}> -->{{title}}", "<!doctype html>{{title}}", "<!-->{{title}}",
    "<!--->{{title}}", "<!-- --!>{{title}}", "a < b {{title}}", "a <3 {{title}}", "</>{{title}}",
    "<p class=\"a>b\">{{title}}", "<p class=a/b>{{title}}", "<br/>{{title}}", "<br / >{{title}}",
    "<script>if (a < b) x = '</s'</script>{{title}}", "<title></ti</title >{{title}}",
    "<script>'<!-' + '-'</script>{{title}}",
    "<ul>{{#items}}<li>{{label}}{{/items}}</ul>",
    "{{#items}}{{label}}{{/items}}{{^items}}<p>none</p>{{/items}}",
    "<a href=\"{{url}}\"\n   class=\"x\">", "<p\n>{{title}}</p\n>",
    "<meta http-equiv=\"Content-Security-Policy\" content=\"{{title}}\">",
    "<a href=\"?a=b:c\">", "<a href=\"#a:b\">", "<a href=\"HTTPS://example.org\">",
  ])
  func allowed(_ template: String) {
    #expect(codes(template) == [])
  }

  @Test(arguments: [
    // No text may be where a browser reads something else than text.
    ("<{{id}}>", "wrong-context"), ("<h{{id}}>", "wrong-context"), ("</{{id}}>", "wrong-context"),
    ("<p {{id}}>", "wrong-context"), ("<p x{{id}}>", "wrong-context"),
    ("<p {{id}}=\"x\">", "wrong-context"), ("<p class={{id}}>", "wrong-context"),
    ("<p class=a{{id}}>", "wrong-context"), ("<p class=\"x\"{{id}}>", "wrong-context"),
    ("<!-- {{title}} -->", "wrong-context"), ("<!{{title}}>", "wrong-context"),
    ("<!doctype {{title}}>", "wrong-context"), ("<?{{title}}>", "wrong-context"),
    ("<script>{{title}}</script>", "wrong-context"), ("<style>{{title}}</style>", "wrong-context"),
    ("<iframe>{{title}}</iframe>", "wrong-context"), ("<xmp>{{title}}</xmp>", "wrong-context"),
    ("<p style=\"{{title}}\">", "wrong-context"), ("<p onclick=\"{{title}}\">", "wrong-context"),
    ("<p ONCLICK='{{title}}'>", "wrong-context"), ("<img srcset=\"{{url}}\">", "wrong-context"),
    ("<iframe srcdoc=\"{{title}}\">", "wrong-context"), ("<a ping=\"{{url}}\">", "wrong-context"),
    ("<script type=\"{{title}}\"></script>", "wrong-context"),
    ("<meta http-equiv=\"{{title}}\">", "wrong-context"),
    ("<set attributeName=\"href\" to=\"{{title}}\">", "wrong-context"),
    ("<meta http-equiv=refresh content=\"{{title}}\">", "wrong-context"),
    ("<meta content=\"{{title}}\" http-equiv=\"Refresh\">", "wrong-context"),
    ("<title></{{title}}</title>", "wrong-context"),
    // Addresses only where they are addresses, and only as a whole.
    ("{{url}}", "wrong-context"), ("<p title=\"{{url}}\">", "wrong-context"),
    ("<a href=\"{{title}}\">", "wrong-context"), ("<a href=\"x{{url}}\">", "wrong-context"),
    ("<a href=\"mailto:{{id}}\">", "wrong-context"), ("<a href='Tel:{{id}}'>", "wrong-context"),
    ("<a href=\"#{{url}}\">", "wrong-context"), ("<a href=\"{{url}}{{url}}\">", "wrong-context"),
    ("<a href=\"{{#draft}}x{{/draft}}{{url}}\">", "wrong-context"),
    ("<p data-x=\"a{{url}}\">", "wrong-context"),
    // Finished sources only in their own element, and never escaped.
    ("{{{data}}}", "wrong-context"), ("<p>{{{css}}}", "wrong-context"),
    ("<script>{{{data}}}</script>", "wrong-context"),
    ("<script type=\"text/x-y\">{{{js}}}</script>", "wrong-context"),
    ("<script type=\"application/json\">{{{js}}}</script>", "wrong-context"),
    (
      "<script type=\"application/json\"{{#draft}} type=\"x\"{{/draft}}>{{{data}}}</script>",
      "wrong-context"
    ),
    ("<style>{{{js}}}</style>", "wrong-context"), ("<title>{{{body}}}</title>", "wrong-context"),
    ("<p title=\"{{{body}}}\">", "wrong-context"), ("<a href=\"{{{body}}}\">", "wrong-context"),
    ("<script>{{js}}</script>", "escaped-markup"), ("<style>{{css}}</style>", "escaped-markup"),
    ("<script type=importmap>{{data}}</script>", "escaped-markup"), ("{{body}}", "escaped-markup"),
    ("{{{title}}}", "raw-text"), ("{{&title}}", "raw-text"), ("<p id=\"{{{id}}}\">", "raw-text"),
    ("<a href=\"{{{url}}}\">", "raw-text"), ("<a href=\"#{{{id}}}\">", "raw-text"),
    // Fixed addresses and what could become one.
    ("<a href=\"javascript:x\">", "unsafe-address"), ("<a href=' JavaScript:x'>", "unsafe-address"),
    ("<a href=\"java\nscript:x\">", "unsafe-address"), ("<img src=data:,x>", "unsafe-address"),
    ("<a href=\":x\">", "unsafe-address"), ("<a href=\"{{url}}:x\">", "unsafe-address"),
    ("<a href=\"{{#draft}}java{{/draft}}script:x\">", "unsafe-address"),
    // The HTML must be in one place after whatever branch.
    ("{{#draft}}<p {{/draft}}>", "branches-differ"),
    ("{{#draft}}<!--{{/draft}}-->", "branches-differ"),
    ("<p class={{#draft}}\"a{{/draft}}\">", "branches-differ"),
    ("{{#items}}<b {{/items}}>", "branches-differ"),
    ("{{#draft}}<p>{{/draft}}{{^draft}}<p {{/draft}}>", "branches-differ"),
    ("{{#draft}}<script>{{/draft}}</script>", "branches-differ"),
    ("<p {{#draft}}title=\"{{/draft}}\">", "branches-differ"),
    ("<div{{#draft}} class=\"x\"{{/draft}}id=\"y\">", "unfinished-html"),
    ("<p class=\"a\"id=\"b\">", "unfinished-html"), ("<p", "unfinished-html"),
    ("<p title=\"", "unfinished-html"), ("<!-- x", "unfinished-html"),
    ("<script>x", "unfinished-html"), ("<title>x</p>", "unfinished-html"),
    ("<script><!-- x</script>", "wrong-context"),
  ])
  func refused(_ template: String, _ code: String) {
    #expect(codes(template) == ["template-\(code)"])
  }

  @Test func textInAddressesIsPercentEncoded() throws {
    let page = SampleView.page(["id": .text("a b/&?ü:~"), "url": .url("x.html?a=b&c=d")])
    #expect(
      try TestSite("<a href=\"./{{id}}\"><a href=\"{{url}}#{{id}}\">").render(page)
        == "<a href=\"./a%20b%2F%26%3F%C3%BC%3A~\">"
        + "<a href=\"x.html?a=b&amp;c=d#a%20b%2F%26%3F%C3%BC%3A~\">")
  }

  @Test func jsonCannotEndItsElement() throws {
    let page = SampleView.page(["data": .json(Array("{\"a\": \"</script><!--\"}".utf8))])
    #expect(
      try TestSite("<script type=\"application/json\">{{{data}}}</script>").render(page)
        == "<script type=\"application/json\">{\"a\": \"\\u003c/script>\\u003c!--\"}</script>")
  }
}
