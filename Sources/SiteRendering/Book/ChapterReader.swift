import Diagnostics

/// Reads a drawn page once for its book: what the book has in place of some of its stretches, and where
/// it leads.
struct ChapterReader {
  /// A place in the output folder.
  struct Place: Hashable {
    let path: String
    /// Empty for the page itself.
    let anchor: String
  }

  /// A stretch of the page for which the book has something else.
  struct Change {
    enum Words {
      case text(String)
      /// The `id` of an element, which stays only where some chapter leads to it.
      case id(String)
      /// An address in the site, which becomes one in the book.
      case link(Place)
    }

    let range: Range<Int>
    let words: Words
  }

  /// In their order.
  private(set) var changes: [Change] = []
  /// Places with an anchor.
  private(set) var targets: Set<Place> = []

  private let bytes: [UInt8]
  private let path: String
  /// Of the page, each with the slash behind it: the output folder itself, whose name is empty, and all
  /// that stand in each other from there on.
  private let folders: [Substring]
  private let kind: ViewKind
  private let anchor: BookChapter.Anchor

  /// - Parameters:
  ///   - bytes: the inside of the page.
  ///   - path: of the page, in the output folder.
  init(_ bytes: [UInt8], path: String, kind: ViewKind, anchor: BookChapter.Anchor) {
    self.bytes = bytes
    self.path = path
    self.kind = kind
    self.anchor = anchor
    let slashes = path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }
    folders = [""] + slashes.map { path[...$0] }
    read()
  }

  private mutating func read() {
    var left: HTMLTag?
    for tag in HTMLTagScanner(bytes) {
      guard !tag.isClosing else {
        if let opening = left {
          guard opening.name == tag.name else { continue }
          change(opening.whole.lowerBound..<tag.whole.upperBound, to: "")
          left = nil
        } else {
          rename(tag)
        }
        continue
      }
      if left == nil, isLeftOut(tag) { left = tag }
      if left == nil { rename(tag) }
      // What is left out may lead somewhere all the same.
      let address = tag.attribute("href").map { place(text($0.value)) }
      if case .some(let place?) = address, !place.anchor.isEmpty { targets.insert(place) }
      for attribute in tag.attributes {
        let words = words(for: attribute, of: tag, address)
        if left == nil, let words {
          changes.append(Change(range: attribute.whole, words: words))
        }
      }
    }
  }

  private mutating func change(_ range: Range<Int>, to text: String) {
    changes.append(Change(range: range, words: .text(text)))
  }

  /// Programs, the path to a page that the book's own contents give, and the drawn ways to answers:
  /// they stand in words below, and a book is to be light.
  private func isLeftOut(_ tag: HTMLTag) -> Bool {
    tag.name == "script" || (kind == .decision && tag.name == "svg")
      || tag.attribute("class").map { bytes[$0.value].elementsEqual("crumbs".utf8) } ?? false
  }

  // MARK: - Elements

  /// Headings sink one step under the book's title. Parts that a page may have once are plain here,
  /// or a screen reader would call out a hundred of the same name.
  private static let elements = [
    "h1": "h2", "h2": "h3", "h3": "h4", "h4": "h5", "h5": "h6", "nav": "div", "aside": "div",
  ]

  private mutating func rename(_ tag: HTMLTag) {
    // Most tags are told by their first letter.
    switch tag.name.utf8.first {
    case UInt8(ascii: "h"), UInt8(ascii: "n"), UInt8(ascii: "a"): break
    default: return
    }
    guard tag.name != "a", let element = Self.elements[tag.name] else { return }
    let start = tag.whole.lowerBound + (tag.isClosing ? 2 : 1)
    change(start..<start + tag.name.utf8.count, to: element)
  }

  // MARK: - Attributes

  private enum Attribute {
    case id, address, label
    /// Names elements of the same page.
    case names
    /// Says something of the page that a link leads to.
    case ofLink
  }

  private static let attributes: [String: Attribute] = [
    "id": .id, "href": .address, "aria-label": .label, "role": .label, "aria-labelledby": .names,
    "aria-describedby": .names, "aria-controls": .names, "aria-details": .names, "for": .names,
    "headers": .names, "hreflang": .ofLink, "rel": .ofLink, "type": .ofLink, "download": .ofLink,
    "aria-current": .ofLink,
  ]

  /// What stands in the book for an attribute; nil where it stays as it is.
  ///
  /// - Parameter address: nil where the tag has none; a place in it where it stays in the site.
  private mutating func words(
    for attribute: HTMLTag.Attribute, of tag: HTMLTag, _ address: Place??
  ) -> Change.Words? {
    func changed(_ value: String) -> Change.Words { .text(" \(attribute.name)=\"\(value)\"") }
    var isPlain: Bool { tag.name == "nav" || tag.name == "aside" || tag.name == "section" }
    switch Self.attributes[attribute.name] {
    case .id: return .id(text(attribute.value))
    case .address: return (address ?? nil).map(Change.Words.link)
    case .label: return isPlain ? .text("") : nil
    case .names:
      let names = text(attribute.value).split(separator: " ")
      for name in names { targets.insert(Place(path: path, anchor: String(name))) }
      if isPlain, attribute.name == "aria-labelledby" { return .text("") }
      return changed(names.map { anchor.inside($0) }.joined(separator: " "))
    case .ofLink:
      if case .some(.some) = address { return .text("") }
      return nil
    case nil:
      guard let name = paintName(attribute.value) else { return nil }
      targets.insert(Place(path: path, anchor: name))
      return changed("url(#\(anchor.inside(name)))")
    }
  }

  /// `x` of `url(#x)`, as drawings have it.
  private func paintName(_ value: Range<Int>) -> String? {
    guard bytes[value].first == UInt8(ascii: "u"), bytes[value].starts(with: "url(#".utf8),
      bytes[value].last == UInt8(ascii: ")")
    else { return nil }
    return text(value.lowerBound + 5..<value.upperBound - 1)
  }

  /// Where an address leads; nil where it leaves the site. Those in the site are steps up and then
  /// down, as `LinkIndex.relative` gives them.
  private func place(_ address: String) -> Place? {
    let bytes = address.utf8
    let end = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
    let anchor = end < bytes.endIndex ? String(address[bytes.index(after: end)...]) : ""
    let target = bytes[..<end]
    guard !target.contains(UInt8(ascii: ":")) else { return nil }
    guard !target.isEmpty else { return Place(path: path, anchor: anchor) }
    var level = folders.count - 1
    var rest = address[..<end]
    while rest.utf8.starts(with: "../".utf8) {
      level -= 1
      rest = rest.dropFirst(3)
    }
    if rest.utf8.starts(with: "./".utf8) { rest = rest.dropFirst(2) }
    return Place(path: String(folders[max(0, level)]) + rest, anchor: anchor)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
