import Diagnostics
import SiteContent

/// The files of `Public/`, copied as they are.
enum StaticFiles {
  static func load(_ folder: SiteFolder, problems: inout [Diagnostic]) -> [OutputFile] {
    folder.paths(under: "Public", problems: &problems).compactMap { path in
      folder.bytes(at: path, problems: &problems).map {
        OutputFile(path: String(path.dropFirst("Public/".count)), bytes: $0)
      }
    }
  }
}
