import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Where a build writes: a folder of its own, by the folder that holds it and its name.
///
/// Links on the way are followed, so that a link to the output folder stays a link and the folder
/// behind it gets the new site. A file, a device or a folder of sources is never replaced.
struct OutputPlace {
  /// The folder that holds the output; it is there.
  let parent: String
  let name: String

  var path: String { parent == "/" ? "/\(name)" : "\(parent)/\(name)" }

  /// A hidden folder beside the output.
  func sibling(_ suffix: String) -> String {
    parent == "/" ? "/.\(name).\(suffix)" : "\(parent)/.\(name).\(suffix)"
  }

  /// Makes the folders that lead to the output, not the output itself.
  ///
  /// - Parameter site: the folder of the sources, which must not be in the output, nor the output
  ///   among them; nil where there are none.
  init(_ output: String, site: String?) throws {
    if let entry = Disk.kind(output, followingLinks: false) {
      guard entry == .folder || entry == .link, let real = Disk.resolved(output),
        Disk.kind(real, followingLinks: true) == .folder
      else { throw PublishError.unfitOutput(output, reason: "it is no folder") }
      (parent, name) = try Self.split(real, named: output)
    } else {
      let (before, last) = try Self.split(output, named: output)
      try Disk.makeFolder(before)
      guard let real = Disk.resolved(before) else { throw Disk.failure("opening", before) }
      (parent, name) = (real, last)
    }
    if let site, let sources = Disk.resolved(site) { try refuse(sources, named: output) }
  }

  /// The folder and the last name of a path.
  private static func split(_ path: String, named output: String) throws -> (String, String) {
    var parts = path.split(separator: "/")
    guard let last = parts.popLast(), last != ".", last != ".." else {
      throw PublishError.unfitOutput(output, reason: "it has no name of its own")
    }
    let before = parts.joined(separator: "/")
    return (path.hasPrefix("/") ? "/\(before)" : before.isEmpty ? "." : before, String(last))
  }

  private func refuse(_ site: String, named output: String) throws {
    if site == path || site.hasPrefix(path + "/") {
      throw PublishError.unfitOutput(output, reason: "the sources of the site lie in it")
    }
    for folder in ["Content", "Templates", "Public"]
    where path == "\(site)/\(folder)" || path.hasPrefix("\(site)/\(folder)/") {
      throw PublishError.unfitOutput(output, reason: "it lies among the sources of the site")
    }
  }
}
