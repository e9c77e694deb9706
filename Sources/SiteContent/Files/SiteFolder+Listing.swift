import Diagnostics
import Foundation

#if canImport(Glibc)
  import Glibc
#endif

extension SiteFolder {
  /// The files below a folder, as paths relative to the site, sorted by their bytes.
  ///
  /// Hidden files and editors' leftovers are passed over. A symbolic link that leads out of the
  /// site is a problem: it could publish a private file.
  /// They are listed once: what comes to a folder during a build belongs to the next one.
  package func paths(under folder: String, problems: inout [Diagnostic]) -> [String] {
    let listing = listings.listing(of: folder) {
      var problems: [Diagnostic] = []
      return FolderListings.Listing(paths: list(folder, problems: &problems), problems: problems)
    }
    problems += listing.problems
    return listing.paths
  }

  private func list(_ folder: String, problems: inout [Diagnostic]) -> [String] {
    let base = "\(root)/\(folder)"
    guard has(folder) else { return [] }
    let top = String(folder.prefix { $0 != "/" })
    if isLink(top), leadsOut(top, problems: &problems) { return [] }
    var found: [String] = []
    for (relative, entry) in FolderWalk(base, passesHidden: true).list
    where !relative.hasSuffix("~") {
      let path = "\(folder)/\(relative)"
      switch entry {
      case .file: found.append(path)
      case .link: if !leadsOut(path, problems: &problems) { found.append(path) }
      case .other, .unreadable:
        problems.append(
          Diagnostic(
            .unreadableFile, "\(path) cannot be read as a file or folder", at: nil,
            help: ["take it away, or give it a name in UTF-8"]))
      }
    }
    return found.sortedByBytes()
  }

  private func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat("\(root)/\(path)", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Whether a symbolic link leads out of the site; a problem if so.
  func leadsOut(_ path: String, problems: inout [Diagnostic]) -> Bool {
    let home = URL(fileURLWithPath: root).resolvingSymlinksInPath().path
    let target = URL(fileURLWithPath: "\(root)/\(path)").resolvingSymlinksInPath().path
    if target.hasPrefix(home + "/") { return false }
    problems.append(
      Diagnostic(
        .linkOutOfSite, "\(path) is a symbolic link that leads out of the site", at: nil,
        help: ["copy the file into the site instead"]))
    return true
  }
}
