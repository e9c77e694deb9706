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
    return core + core.filter(isSentCompressed).map(compressed) + [zipName]
  }

  /// Servers send these compressed; the rest is compressed already or is never sent to a browser.
  static func isSentCompressed(_ path: String) -> Bool {
    let endings = [".html", ".svg", ".atom", ".json", ".js", ".css", ".txt", ".xml", ".csv"]
    return path != Manifest.fileName && endings.contains { path.hasSuffix($0) }
  }

  /// The name of a file's compressed form.
  static func compressed(_ path: String) -> String { path + ".gz" }

  /// Whether the file only repeats others in another form.
  static func isDerived(_ path: String) -> Bool {
    path == zipName || path.hasSuffix(".gz") || path.hasSuffix(".br")
  }
}
