import Diagnostics

extension DiagnosticCode {
  package static let outputFailed = DiagnosticCode("output-failed")
  package static let foreignFiles = DiagnosticCode("foreign-files")
  package static let unfitOutput = DiagnosticCode("unfit-output")
  package static let outputCollision = DiagnosticCode("output-collision")
  package static let unsafePath = DiagnosticCode("unsafe-output-path")
}

/// Why nothing was written.
package enum PublishError: Error {
  /// The output folder holds files that no build of this tool wrote.
  case foreignFiles([String], folder: String)
  /// What the output is to be cannot be replaced by a site.
  case unfitOutput(String, reason: String)
  /// The whole site does not fit into a zip of the form that every system opens.
  case unfitZip(reason: String)
  /// The system refused a step; the old output is as it was.
  case system(step: String, path: String, reason: String)
  /// A page wants to be written outside of the output folder, or under a name that some system
  /// cannot hold.
  case unsafePath(String)
  /// Two files want the same name on some disk.
  case collision(String, String)

  package var diagnostic: Diagnostic {
    switch self {
    case .foreignFiles(let paths, let folder):
      let shown = paths.prefix(3).joined(separator: ", ")
      return Diagnostic(
        .foreignFiles,
        paths.count == 1
          ? "\(folder) holds a file that no build wrote: \(shown)"
          : "\(folder) holds \(paths.count) files that no build wrote, such as \(shown)",
        at: nil,
        help: ["move them away, name another folder with --output, or pass --replace"])
    case .unfitOutput(let path, let reason):
      return Diagnostic(
        .unfitOutput, "\(path) cannot be the output folder: \(reason)", at: nil,
        help: ["name another folder with --output"])
    case .unfitZip(let reason):
      return Diagnostic(
        .outputFailed, "\(Edition.zipName) cannot be made: \(reason)", at: nil,
        help: ["pass --pages-only, and pack the folder by other means; the old site stands"])
    case .system(let step, let path, let reason):
      return Diagnostic(
        .outputFailed, "\(step) failed for \(path): \(reason)", at: nil,
        help: ["see that the disk has room and that you may write there; the old site stands"])
    case .unsafePath(let path):
      return Diagnostic(
        .unsafePath, "the output path \"\(path)\" is not safe", at: nil,
        help: [
          "give the file in Public/, or the page, another name, of letters, digits and hyphens"
        ])
    case .collision(let first, let second):
      return Diagnostic(
        .outputCollision,
        first == second
          ? "two files of the output are called \"\(first)\""
          : "\"\(first)\" and \"\(second)\" are one file on disks that know no capitals", at: nil,
        help: ["rename one of them"])
    }
  }
}
