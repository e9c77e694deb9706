import Diagnostics
import Storage

extension DiagnosticCode {
  package static let addressList = DiagnosticCode("address-list")
}

/// `Content/addresses.txt`: every address that was ever published, a page a line, with its anchors.
///
///     jail.html #after #ice #ledger
///     es/carcel-del-condado.html
///
/// A page of another language also has the anchors of the page that it translates, unless a bare `#`
/// says that it has the named ones alone: `vi/faq.html #`.
package struct AddressList: Sendable, Equatable {
  package static let path = "Content/addresses.txt"

  /// A page, or another file, with its anchors.
  package struct Entry: Sendable, Equatable {
    package let path: String
    package var anchors: Set<String>
    /// Whether it lacks anchors of the page that it translates.
    package var isPartial: Bool

    package init(path: String, anchors: Set<String>, isPartial: Bool = false) {
      self.path = path
      self.anchors = anchors
      self.isPartial = isPartial
    }
  }

  /// By path.
  package private(set) var entries: [String: Entry] = [:]
  /// Where each address stands, by `path` and `path#anchor`.
  private(set) var places: [String: SourceLocation] = [:]

  package init(_ entries: [Entry] = []) {
    for entry in entries { record(entry) }
  }

  package static func == (left: AddressList, right: AddressList) -> Bool {
    left.entries == right.entries
  }

  private static let head = """
    # Addresses that this site has published: bookmarks and printed sheets lead to them, so none may
    # vanish. "explainer addresses --record" adds the new ones, "--retire ADDRESS" takes one out.

    """

  /// The file, sorted by its bytes, so that a change of the site is a small change of the file.
  package var text: String {
    Self.head
      + entries.values.sorted { $0.path.precedesInBytes($1.path) }.map {
        ([$0.path] + ($0.isPartial ? ["#"] : []) + Self.sorted($0.anchors).map { "#\($0)" })
          .joined(separator: " ") + "\n"
      }.joined()
  }

  private static func sorted(_ anchors: Set<String>) -> [String] {
    anchors.sorted { $0.precedesInBytes($1) }
  }

  /// Reads the file; a line that names no address is a problem.
  package init(_ file: SourceFile, problems: inout [Diagnostic]) {
    for number in 1...max(1, file.lineStarts.count) {
      guard let line = file.line(number), !line.hasPrefix("#") else { continue }
      read(line, SourceLocation(file: file, line: number, column: 1), problems: &problems)
    }
  }

  private mutating func read(
    _ line: String, _ place: SourceLocation, problems: inout [Diagnostic]
  ) {
    var column = 1
    var path: String?
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      let length = word.unicodeScalars.count
      let location = SourceLocation(
        file: place.file, line: place.line, column: column, length: max(1, length))
      column += length + 1
      if word.isEmpty { continue }
      guard let page = path else {
        path = String(word)
        if let first = places.updateValue(location, forKey: String(word)) {
          problems.append(
            Diagnostic(
              .addressList, "the address \(word) is listed twice", at: location,
              notes: [.init("the first line is here", at: first)], help: ["make one line of both"]))
        }
        entries[String(word), default: Entry(path: String(word), anchors: [])].anchors = []
        continue
      }
      if word == "#" {
        entries[page]?.isPartial = true
        continue
      }
      guard word.first == "#" else {
        problems.append(
          Diagnostic(
            .addressList, "\"\(word)\" is no anchor", at: location,
            help: ["each line is a page with its anchors, such as: jail.html #after #ice"]))
        continue
      }
      entries[page]?.anchors.insert(String(word.dropFirst()))
      places[page + word] = location
    }
  }

  /// Adds an address; what is listed stays.
  ///
  /// - Returns: how many addresses were new, pages and anchors.
  @discardableResult
  package mutating func record(_ entry: Entry) -> Int {
    guard let known = entries[entry.path] else {
      entries[entry.path] = entry
      return 1 + entry.anchors.count
    }
    entries[entry.path]?.anchors.formUnion(entry.anchors)
    if !entry.isPartial { entries[entry.path]?.isPartial = false }
    return entry.anchors.subtracting(known.anchors).count
  }

  /// Takes out an address: a page with its anchors (`jail.html`), an anchor (`jail.html#ice`), or
  /// all below a folder (`es/`).
  ///
  /// - Returns: whether there was one.
  package mutating func retire(_ address: String) -> Bool {
    let before = entries
    let parts = address.split(separator: "#", maxSplits: 1).map(String.init)
    if address.hasSuffix("/") {
      entries = entries.filter { !$0.key.hasPrefix(address) }
    } else if parts.count == 2 {
      entries[parts[0]]?.anchors.remove(parts[1])
    } else {
      entries[address] = nil
    }
    return entries != before
  }

  /// What the list lacks, as addresses, sorted.
  package func lacking(_ others: [Entry]) -> [String] {
    others.flatMap { entry in
      guard let known = entries[entry.path] else { return [entry.path] }
      let grown = known.isPartial && !entry.isPartial ? ["\(entry.path)#…"] : []
      return grown + entry.anchors.subtracting(known.anchors).map { "\(entry.path)#\($0)" }
    }.sorted { $0.precedesInBytes($1) }
  }
}
