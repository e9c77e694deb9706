import Testing

@testable import SiteRendering
@testable import Templates

@Suite("The mark of a page")
struct PageIconTests {
  private let drawing = SafeAddress.drawing(Array("<svg/>".utf8))

  private func icon(_ bytes: Int) -> PageIcon {
    PageIcon([OutputFile(path: PageIcon.path, bytes: [UInt8](repeating: 0x20, count: bytes))])
  }

  @Test("a page that comes with one request and a book hold a small mark, others name the file")
  func held() {
    let icon = icon(3)
    #expect(icon.address(on: .now) == "data:image/svg+xml,%20%20%20")
    #expect(icon.isHeld(by: .book))
    #expect(!icon.isHeld(by: .scenario) && !icon.isHeld(by: .questionnaire))
  }

  @Test("a large mark, or none, is not held")
  func tooLarge() {
    #expect(icon(PageIcon.largest).isHeld(by: .now))
    #expect(!icon(PageIcon.largest + 1).isHeld(by: .now))
    #expect(!PageIcon([]).isHeld(by: .now))
  }

  @Test("its policy allows pictures in the page itself, and that of other pages does not")
  func policy() {
    #expect(ContentPolicy(hasOwnIcon: true).text.contains("img-src 'self' data:;"))
    #expect(!ContentPolicy().text.contains("data:"))
  }

  @Test("only as an icon", arguments: ["<a href=", "<img src=", "<link rel=\"alternate\" href="])
  func elsewhere(_ tag: String) {
    func problems(_ html: String, _ requests: inout Int) -> Int {
      PolicyCheck(file: OutputFile(path: "now.html", bytes: Array(html.utf8)))
        .problems(styles: [], scripts: [], requests: &requests).count
    }
    var requests = 1
    #expect(problems("<link rel=\"icon\" href=\"\(drawing)\">", &requests) == 0)
    #expect(requests == 1)
    #expect(problems("\(tag)\"\(drawing)\">", &requests) == 1)
    #expect(problems("<link rel=\"icon\" href=\"data:text/html,x\">", &requests) == 1)
  }
}
