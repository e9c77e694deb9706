import Diagnostics
import Foundation

extension DiagnosticCode {
  package static let keyInSite = DiagnosticCode("key-in-site")
  package static let keyUnreadable = DiagnosticCode("key-unreadable")
  package static let keyOpenToOthers = DiagnosticCode("key-open-to-others")
}

/// Keys on the disk.
package enum KeyFile {
  /// No key file is larger.
  private static let largest = 4096

  /// Writes a new file; one that is there already is never replaced.
  package static func write(_ bytes: [UInt8], to path: String, mode: UInt16) throws {
    try Disk.write(bytes, to: path, mode: mode)
  }

  /// The bytes of a key file, or nil with a problem.
  package static func read(_ path: String, problems: inout [Diagnostic]) -> [UInt8]? {
    guard let data = FileManager.default.contents(atPath: path), data.count <= largest else {
      problems.append(
        Diagnostic(
          .keyUnreadable, "\(path) cannot be read as a key", at: nil,
          help: ["name a file that \"explainer keygen\" or signify made"]))
      return nil
    }
    return [UInt8](data)
  }

  /// Problems of the place where a secret key lies: inside the site it would end in a repository or
  /// on the web; open to others it is not secret.
  package static func check(_ path: String, site: String) -> [Diagnostic] {
    func resolved(_ path: String) -> String {
      URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }
    var problems: [Diagnostic] = []
    if resolved(path).hasPrefix(resolved(site) + "/") {
      problems.append(
        Diagnostic(
          .keyInSite, "the secret key \(path) lies in the site's folder", at: nil,
          help: [
            "move it out of the repository; if it was ever committed or uploaded, make a new pair"
          ]))
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved(path))
    if let mode = attributes?[.posixPermissions] as? Int, mode & 0o077 != 0 {
      problems.append(
        Diagnostic(
          .keyOpenToOthers, "other people on this machine may open \(path)", at: nil,
          severity: .warning, help: ["chmod 600 \(path)"]))
    }
    return problems
  }
}
