import Diagnostics
import Markdown

/// A page as it stands in the one-file book: the inside of its `main`, under its own anchors.
struct BookChapter {
  /// Where a chapter stands in its book.
  struct Anchor {
    /// The anchor of the chapter: the page's file name without its ending.
    let id: String
    /// Of the chapter in its book. It stands before the anchors inside of the chapter, for they are
    /// thousands: with whole names a book would be a fortieth larger.
    let number: Int

    /// An anchor of the chapter as the book has it. No page has a name with a low line, so none is the
    /// anchor of another chapter.
    func inside(_ anchor: some StringProtocol) -> String { "\(number)_\(anchor)" }
  }

  let anchor: Anchor
  /// Of the page, in the output folder.
  let path: String
  /// Of the page, with the slash behind it; empty for the output folder itself.
  private let folder: String
  let title: String
  /// The page's kind, which style sheets know it by.
  let kind: ViewKind
  private let bytes: [UInt8]
  private let tags: [HTMLTag]
  /// Where each `href` leads that stays in the site, by where its value begins.
  private let places: [Int: Place]

  /// A place in the output folder.
  struct Place: Hashable {
    let path: String
    /// Empty for the page itself.
    let anchor: String
  }

  /// - Parameter bytes: the inside of the page.
  init(_ bytes: [UInt8], of entry: Book.Entry, number: Int) {
    path = entry.path
    let name = path.split(separator: "/").last ?? ""
    anchor = Anchor(id: String(name.dropLast(".html".count)), number: number)
    folder = String(path.dropLast(name.count))
    title = entry.title
    kind = entry.kind
    self.bytes = bytes
    tags = Array(HTMLTagScanner(bytes))
    var places: [Int: Place] = [:]
    for tag in tags where !tag.isClosing {
      guard let value = tag.attribute("href")?.value else { continue }
      places[value.lowerBound] = Self.place(
        String(decoding: bytes[value], as: UTF8.self), from: path, in: folder)
    }
    self.places = places
  }

  /// What stands in the `main` of a page; nil where it has none. Templates write these tags into no
  /// script and no attribute.
  static func inside(of file: OutputFile) -> [UInt8]? {
    let bytes = file.bytes
    guard let opening = ByteSearch.offset(of: "<main", in: bytes),
      let start = bytes[opening...].firstIndex(of: UInt8(ascii: ">")),
      let end = ByteSearch.offset(of: "</main>", in: bytes, from: start)
    else { return nil }
    return Array(bytes[(start + 1)..<end])
  }

  // MARK: - Links

  /// Places that this chapter leads to.
  var targets: Set<Place> {
    var found = Set(places.values.lazy.filter { !$0.anchor.isEmpty })
    for tag in tags where !tag.isClosing {
      for attribute in tag.attributes where attribute.name != "href" {
        if Self.names(attribute) {
          for name in text(attribute.value).split(separator: " ") {
            found.insert(Place(path: path, anchor: String(name)))
          }
        } else if let name = paintName(attribute.value) {
          found.insert(Place(path: path, anchor: name))
        }
      }
    }
    return found
  }

  /// Whether an attribute names elements of the same page.
  private static func names(_ attribute: HTMLTag.Attribute) -> Bool {
    switch attribute.name {
    case "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "for", "headers":
      true
    default: false
    }
  }

  /// `x` of `url(#x)`, as drawings have it.
  private func paintName(_ value: Range<Int>) -> String? {
    guard bytes[value].starts(with: "url(#".utf8), bytes[value].last == UInt8(ascii: ")") else {
      return nil
    }
    return text(value.lowerBound + 5..<value.upperBound - 1)
  }

  /// Where an address leads; nil where it leaves the site.
  ///
  /// - Parameters:
  ///   - path: of the page that it stands on.
  ///   - folder: of the page, with the slash behind it.
  private static func place(_ address: String, from path: String, in folder: String) -> Place? {
    let bytes = address.utf8
    let end = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
    let anchor = end < bytes.endIndex ? String(address[bytes.index(after: end)...]) : ""
    let target = bytes[..<end]
    guard !target.contains(UInt8(ascii: ":")) else { return nil }
    guard !target.isEmpty else { return Place(path: path, anchor: anchor) }
    let slash = UInt8(ascii: "/")
    if target.first != UInt8(ascii: "."), !target.contains(slash) {
      return Place(path: folder + address[..<end], anchor: anchor)
    }
    var steps = path.utf8.split(separator: slash).dropLast()
    for step in target.split(separator: slash) {
      if step.elementsEqual("..".utf8) {
        _ = steps.popLast()
      } else if !step.elementsEqual(".".utf8) {
        steps.append(step)
      }
    }
    return Place(path: steps.map { String(Substring($0)) }.joined(separator: "/"), anchor: anchor)
  }

  // MARK: - Writing

  /// The chapter's HTML.
  ///
  /// - Parameters:
  ///   - chapters: where the chapters stand, by the paths of their pages.
  ///   - targets: every place that some chapter leads to; other anchors are left out.
  func html(chapters: [String: Anchor], targets: Set<Place>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var copied = 0
    /// Writes what stands before a stretch of the page, and something else for the stretch itself.
    func put(_ words: some Collection<UInt8>, for range: Range<Int>) {
      output += bytes[copied..<range.lowerBound]
      output += words
      copied = range.upperBound
    }
    var skipping: String?
    for tag in tags {
      if let name = skipping {
        if tag.isClosing, tag.name == name {
          skipping = nil
          copied = tag.whole.upperBound
        }
        continue
      }
      if !tag.isClosing, isLeftOut(tag) {
        put("".utf8, for: tag.whole)
        skipping = tag.name
        continue
      }
      let element = Self.element(tag.name)
      if element != tag.name {
        let start = tag.whole.lowerBound + (tag.isClosing ? 2 : 1)
        put(element.utf8, for: start..<start + tag.name.utf8.count)
      }
      for attribute in tag.attributes {
        if let words = written(attribute, of: tag, chapters, targets) {
          put(words.utf8, for: attribute.whole)
        }
      }
    }
    return output + bytes[copied...]
  }

  /// Programs, the path to a page that the book's own contents give, and the drawn ways to answers:
  /// they stand in words below, and a book is to be light.
  private func isLeftOut(_ tag: HTMLTag) -> Bool {
    tag.name == "script" || (kind == .decision && tag.name == "svg")
      || tag.attribute("class").map { bytes[$0.value].elementsEqual("crumbs".utf8) } ?? false
  }

  /// Headings sink one step under the book's title. Parts that a page may have once are plain here,
  /// or a screen reader would call out a hundred of the same name.
  private static func element(_ name: String) -> String {
    switch name {
    case "h1": "h2"
    case "h2": "h3"
    case "h3": "h4"
    case "h4": "h5"
    case "h5": "h6"
    case "nav", "aside": "div"
    default: name
    }
  }

  /// What stands in the book for an attribute; nil where it stays as it is.
  private func written(
    _ attribute: HTMLTag.Attribute, of tag: HTMLTag, _ chapters: [String: Anchor],
    _ targets: Set<Place>
  ) -> String? {
    func changed(_ value: String) -> String { " \(attribute.name)=\"\(value)\"" }
    switch attribute.name {
    case "id":
      let value = text(attribute.value)
      let isTarget = targets.contains(Place(path: path, anchor: value))
      return isTarget ? changed(anchor.inside(value)) : ""
    case "href":
      guard let place = places[attribute.value.lowerBound] else { return nil }
      guard let chapter = chapters[place.path] else { return "" }
      return changed("#" + (place.anchor.isEmpty ? chapter.id : chapter.inside(place.anchor)))
    case "aria-label", "aria-labelledby", "role":
      if ["nav", "aside", "section"].contains(tag.name) { return "" }
      return attribute.name == "aria-labelledby" ? changed(ownAnchors(attribute)) : nil
    case "hreflang", "rel", "type", "download", "aria-current":
      let isOutside = tag.attribute("href").map { places[$0.value.lowerBound] == nil } ?? true
      return isOutside ? nil : ""
    case _ where Self.names(attribute): return changed(ownAnchors(attribute))
    default: return paintName(attribute.value).map { changed("url(#\(anchor.inside($0)))") }
    }
  }

  private func ownAnchors(_ names: HTMLTag.Attribute) -> String {
    text(names.value).split(separator: " ").map { anchor.inside($0) }.joined(separator: " ")
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
