import SiteRendering
import Testing

@testable import Publishing

@Suite("Lists of sums")
struct ChecksumsTests {
  private let one = String(repeating: "1", count: 64)
  private let two = String(repeating: "2", count: 64)

  private func written(_ text: String) -> [String: String]? {
    Checksums(written: Array(text.utf8))?.hashes
  }

  @Test("a list of the tool's own is known")
  func own() {
    let sums = Checksums(hashes: ["a.html.br": two, "es/a.html": one, "a.html": one, "a-b": two])
    #expect(
      sums.text
        == "\(two)  a-b\n\(one)  a.html\n\(two)  a.html.br\n\(one)  es/a.html\n")
    #expect(Checksums(written: sums.file.bytes) == sums)
    #expect(written("") == [:])
  }

  @Test(
    "a list that the tool would have written otherwise is somebody else's",
    arguments: [
      "1  b\n2  a\n", "1  a\n1  a\n", "1  a", "1  a\n\n", "\n1  a\n", "1 *a\n", "1  a\r\n",
      "1  ../a\n", "1  /a\n", "1  a/\n", "x  a\n", "1  \u{FF}\n2  a\n",
    ])
  func foreign(_ list: String) {
    let text = list.replacing("1 ", with: "\(one) ").replacing("2 ", with: "\(two) ")
    #expect(written(text) == nil)
  }

  @Test("a list with a path that is no text is somebody else's")
  func noText() {
    #expect(Checksums(written: Array("\(one)  a".utf8) + [0xFF, 10]) == nil)
  }

  @Test("the name of an edition leaves out the manifest and what only repeats files")
  func buildID() {
    var hashes = ["a.html": one, "es/b.html": two]
    let plain = Manifest.buildID(Checksums(hashes: hashes))
    #expect(plain == Checksums.hash(Array("\(one)  a.html\n\(two)  es/b.html".utf8)))
    for name in ["manifest.json", "a.html.gz", "a.html.br", "site.zip"] { hashes[name] = two }
    #expect(Manifest.buildID(Checksums(hashes: hashes)) == plain)
    hashes["data/manifest.json"] = two
    #expect(Manifest.buildID(Checksums(hashes: hashes)) != plain)
  }

  @Test("a page has the hash of all its bytes, whatever pages begin as it does")
  func shared() {
    func page(_ language: String, _ style: String, _ rest: String) -> OutputFile {
      let html =
        "<!doctype html><html lang=\"\(language)\"><head><style>\(style)</style>"
        + "<title>T</title></head>\(rest)"
      return OutputFile(path: "p.html", bytes: Array(html.utf8))
    }
    // Styles that end within a block of the hash, at its end, and blocks later.
    for length in [0, 1, 9, 10, 11, 63, 64, 65, 128, 5000] {
      for letter in ["a", "b"] {
        let style = String(repeating: letter, count: length)
        for language in ["en", "es", "zh-Hant"] {
          for rest in ["", "x", String(repeating: "rest ", count: length / 4)] {
            let file = page(language, style, rest)
            #expect(Checksums.hash(file) == Checksums.hash(file.bytes))
          }
        }
      }
    }
    #expect(page("en", "s", "").sharedParts.count == 2)
    let other = OutputFile(path: "a.txt", bytes: [1, 2])
    #expect(Checksums.hash(other) == Checksums.hash([1, 2]))
  }
}
