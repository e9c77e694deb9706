import SiteRendering

/// Which files an edition has: the pages as they were drawn, and what hosts, mirrors and readers
/// without a network need beside them.
package enum Edition {
  package static let zipName = Book.zipName
  /// The folder inside the zip, so that unpacking never strews files over somebody's desktop.
  static let zipFolder = "site"

  /// The paths of all files but the outer list of sums.
  ///
  /// - Parameter pages: the paths of the files that are drawn.
  static func paths(_ pages: [String]) -> [String] {
    let core = pages + HostingFiles.paths + [Manifest.fileName]
    // As they stand in the order of bytes.
    return core.flatMap { isSentCompressed($0) ? [$0] + CompressedForm.paths($0) : [$0] }
      + [zipName]
  }

  /// Those of all paths whose names tell whether every disk can hold them all: the names of compressed
  /// forms follow from those of their files, unless one is very long or some file is named like a form.
  ///
  /// - Parameter pages: the paths of the files that are drawn.
  static func names(_ pages: [String]) -> [String] {
    let isPlain = pages.allSatisfy { path in
      // Some disks know no case of letters.
      let ending = path.suffix(3).lowercased()
      return path.utf8.count < 190 && CompressedForm.allCases.allSatisfy { $0.rawValue != ending }
    }
    return isPlain ? pages + HostingFiles.paths + [Manifest.fileName, zipName] : paths(pages)
  }

  /// Servers send these compressed; the rest is compressed already or is never sent to a browser.
  static func isSentCompressed(_ path: String) -> Bool {
    let endings = [".html", ".svg", ".atom", ".json", ".js", ".css", ".txt", ".xml", ".csv"]
    return path != Manifest.fileName && endings.contains { path.hasSuffix($0) }
  }

  /// Whether the file only repeats another in a compressed form.
  ///
  /// - Parameter paths: all files of the edition.
  static func isCompressedForm(_ path: String, among paths: Set<String>) -> Bool {
    CompressedForm.allCases.contains { form in
      guard let plain = form.plain(path) else { return false }
      return isSentCompressed(plain) && paths.contains(plain)
    }
  }
}
