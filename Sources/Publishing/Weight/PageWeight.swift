import Compression
import SiteRendering

/// What one page costs a reader.
package struct PageWeight: Sendable {
  package let path: String
  package let kind: ViewKind
  /// With gzip.
  package let bytes: Int
  /// What runs in it, before gzip.
  package let script: Int
  /// The page itself, and what browsers fetch for it.
  package let requests: Int

  /// Nil for files that are no page.
  ///
  /// - Parameter gzipped: its bytes with gzip, where they are known already.
  package init?(_ file: OutputFile, gzipped: Int? = nil) {
    guard let kind = file.kind else { return nil }
    path = file.path
    self.kind = kind
    bytes = gzipped ?? Compression.gzip(file.bytes).count
    var script = 0
    var requests = 1
    var opening: HTMLTag?
    for tag in HTMLTagScanner(file.bytes) {
      if let start = opening, tag.isClosing {
        script += tag.whole.lowerBound - start.whole.upperBound
      }
      opening = nil
      guard !tag.isClosing else { continue }
      if Self.fetches(tag, file.bytes) { requests += 1 }
      if tag.name == "script", !Self.isData(tag, file.bytes) { opening = tag }
    }
    self.script = script
    self.requests = requests
  }

  /// The weights of all pages of an edition.
  ///
  /// - Parameter packed: all files of the edition; compressed ones among them are not made again.
  package static func all(_ pages: [OutputFile], packed: [OutputFile], jobs: Int) -> [PageWeight] {
    let sizes = Dictionary(
      packed.filter { $0.path.hasSuffix(".html.gz") }.map { ($0.path, $0.bytes.count) },
      uniquingKeysWith: { first, _ in first })
    return Parallel.map(pages.filter { $0.kind != nil }, jobs: jobs) { page in
      PageWeight(page, gzipped: sizes[page.path + ".gz"])
    }.compactMap(\.self)
  }

  private static func value(_ name: String, of tag: HTMLTag, _ bytes: [UInt8]) -> String? {
    tag.attribute(name).map { String(decoding: bytes[$0.value], as: UTF8.self) }
  }

  private static func isData(_ tag: HTMLTag, _ bytes: [UInt8]) -> Bool {
    value("type", of: tag, bytes)?.hasSuffix("json") ?? false
  }

  private static func fetches(_ tag: HTMLTag, _ bytes: [UInt8]) -> Bool {
    switch tag.name {
    case "img", "script", "audio", "video", "source": tag.attribute("src") != nil
    case "link":
      ["icon", "stylesheet", "preload"].contains(value("rel", of: tag, bytes) ?? "")
    default: false
    }
  }
}
