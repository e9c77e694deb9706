import Templates
import Testing

@Suite struct ViewRecordTests {
  @Test func anUndeclaredNameIsReported() {
    let record = SampleView.page(["titel": .text("x")])
    #expect(record.problems == ["titel: page declares no such field"])
  }

  @Test func aValueOfAnotherTypeIsReportedAndStaysOut() {
    let record = SampleView.page(["title": .html([0x3C]), "draft": .text("yes")])
    #expect(
      record.problems == ["draft: holds a flag, not a text", "title: holds a text, not HTML"])
    #expect(!record["title"].isTruthy && !record["draft"].isTruthy)
  }

  @Test func recordsMustBeOfTheDeclaredSchema() {
    let record = SampleView.page([
      "site": .record(SampleView.item("x")), "items": .list([ViewRecord(SampleView.site)]),
    ])
    #expect(
      record.problems == [
        "items: holds records of item, not of site", "site: holds records of site, not of item",
      ])
  }

  @Test func schemasWithTheSameFieldsAreTheSame() {
    let twin = ViewSchema("site", [("name", .text), ("home", .url)])
    #expect(SampleView.page(["site": .record(ViewRecord(twin))]).problems.isEmpty)
    #expect(twin != ViewSchema("site", [("home", .url), ("name", .text)]))
  }

  @Test func problemsOfInnerRecordsShowTheirPath() {
    let record = SampleView.page([
      "items": .list([SampleView.item("a"), SampleView.item("b", "javascript:x")]),
      "site": .record(ViewRecord(SampleView.site, ["nome": .none])),
    ])
    #expect(record.problems.count == 2)
    #expect(record.problems[0].hasPrefix("items[1].url: the address \"javascript:x\""))
    #expect(record.problems[1] == "site.nome: site declares no such field")
  }

  @Test func slotsAreTheOrderOfFields() {
    let record = ViewRecord(SampleView.item, slots: [.text("a"), .url("b")])
    #expect(record.problems.isEmpty && record["url"].isTruthy && !record["current"].isTruthy)
    let slots = [ViewValue](repeating: .none, count: 5)
    #expect(ViewRecord(SampleView.item, slots: slots).problems == ["slot 4: item has 4 fields"])
  }

  @Test func sourcesMayNotEndTheirElement() {
    for text in ["</style", "a { } </STYLE >", "</sTyLe"] {
      #expect(SampleView.page(["css": .style(text)]).problems.count == 1)
    }
    for text in ["x</script>", "<!--", "'<SCRIPT '"] {
      #expect(SampleView.page(["js": .script(text)]).problems.count == 1)
    }
    #expect(SampleView.page(["css": .style("a > b {} /* </s */")]).problems.isEmpty)
    #expect(SampleView.page(["js": .script("a < b; '</' + 'script>'")]).problems.isEmpty)
  }

  @Test(arguments: [
    "", "x.html", "./x", "../x.html#a", "#a:b", "?a=b:c", "a/b:c", "https://example.org/a?b#c",
    "http://x", "HTTPS://X", "mailto:a@example.org", "tel:+15551234", "es/cárcel.html", "a%20b",
    "java&#x0A;script:x", "data:image/svg+xml,%3Csvg%20a=%22b%22/%3E",
  ])
  func safeAddresses(_ address: String) {
    #expect(SafeAddress.refusal(of: address) == nil)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:x", " javascript:x", "java\tscript:x", "java\nscript:x",
    "\u{1}javascript:x", "data:text/html,x", "data:,x",
    "data:image/svg+xml,<svg>", "data:image/svg+xml;base64,PHN2Zz4=", "vbscript:x",
    "file:///etc/passwd", "blob:x",
    "view-source:https://x", ":x", "x:y", "//example.org", "\\\\example.org", "/\\example.org",
    "a b", "a\u{7F}b", "https\u{0}://x", "javascript&colon;x:y", "ftp://x",
  ])
  func unsafeAddresses(_ address: String) {
    #expect(SafeAddress.refusal(of: address) != nil)
    let record = SampleView.page(["url": .url(address)])
    #expect(record.problems.count == 1)
    #expect(!record["url"].isTruthy)
  }
}
