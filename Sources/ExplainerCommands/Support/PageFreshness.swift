import Foundation

/// Whether a built folder holds a page as it would be written now, and if not, what changed.
struct PageFreshness {
  /// The page in the built folder.
  let path: String
  /// What a build would write there; nil where the page cannot be drawn.
  let bytes: [UInt8]?
  /// The files that the page is made from, below `root`.
  let inputs: [String]
  let root: String

  var lines: [String] {
    guard let bytes else { return ["cannot be drawn now; see explainer check"] }
    guard let old = FileManager.default.contents(atPath: path) else {
      return ["\(path) does not exist; the next build writes it"]
    }
    if old.elementsEqual(bytes) { return ["\(path) is up to date; a build leaves it alone"] }
    let since = Self.changed(path)
    // An unchanged page keeps its time, so a newer input is a likely cause and no proof.
    let newer = inputs.filter { input in
      guard let since, let time = Self.changed("\(root)/\(input)") else { return false }
      return time > since
    }
    let cause =
      newer.isEmpty
      ? ["no file above is newer: another page, a date or the tool changed it"]
      : newer.map { "changed since: \($0)" }
    return ["\(path) differs; the next build writes it anew"] + cause
  }

  private static func changed(_ path: String) -> Date? {
    try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
  }
}
