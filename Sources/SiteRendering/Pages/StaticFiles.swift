import Diagnostics
import SiteContent

/// The files of `Public/`, copied as they are.
enum StaticFiles {
  static func load(_ folder: SiteFolder, problems: inout [Diagnostic]) -> [OutputFile] {
    folder.paths(under: "Public", problems: &problems).compactMap { path in
      folder.bytes(at: path, problems: &problems).map {
        let file = OutputFile(path: String(path.dropFirst("Public/".count)), bytes: $0)
        check(file, problems: &problems)
        return file
      }
    }
  }

  /// What browsers run or show as a page, and what hosts run. A packed drawing could hide either.
  private static let active = [
    ".html", ".htm", ".xhtml", ".xht", ".xml", ".xsl", ".xslt", ".js", ".mjs", ".wasm", ".css",
    ".mht", ".mhtml", ".swf", ".hta", ".svgz", ".shtml", ".php", ".phtml", ".phar", ".cgi", ".asp",
    ".aspx", ".jsp",
  ]

  /// A page that nobody checked would stand among checked ones, and without a policy; a drawing can
  /// run scripts too.
  private static func check(_ file: OutputFile, problems: inout [Diagnostic]) {
    let name = file.path.lowercased()
    if active.contains(where: name.hasSuffix) {
      problems.append(
        Diagnostic(
          .blockedByPolicy, "Public/\(file.path) is a page, script or style sheet of its own",
          at: nil, help: ["pages come from Content/, scripts and style sheets from Templates/"]))
    }
    guard name.hasSuffix(".svg") else { return }
    let source = SourceFile(path: "Public/\(file.path)", bytes: file.bytes)
    if let fault = DrawingCheck.fault(in: file.bytes) {
      problems.append(
        Diagnostic(
          .blockedByPolicy, "Public/\(file.path) \(fault.what), and a drawing may not",
          at: source.location(atByte: fault.place),
          help: [
            "save it as a plain drawing in UTF-8: each tag closed, no links, scripts and animations"
          ]))
      return
    }
    var requests = 0
    problems += PolicyCheck(file: file, sources: [source]).problems(
      styles: [], scripts: [], requests: &requests)
  }
}
