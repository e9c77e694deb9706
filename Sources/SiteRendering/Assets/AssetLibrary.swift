import Diagnostics
import SiteContent

extension DiagnosticCode {
  package static let missingAsset = DiagnosticCode("missing-asset")
}

/// Style sheets and scripts of `Templates/`, ready to stand inside pages.
package struct AssetLibrary: Sendable {
  private let styles: [String: String]
  private let scripts: [String: String]

  package static func load(_ folder: SiteFolder, problems: inout [Diagnostic]) -> AssetLibrary {
    func texts(_ name: String, _ ending: String, _ make: (String) -> String) -> [String: String] {
      var found: [String: String] = [:]
      for file in folder.texts(
        under: "Templates/\(name)", endings: [ending], problems: &problems)
      {
        let stem = file.path.split(separator: "/").last?.dropLast(ending.count) ?? ""
        found[String(stem)] = make(file.text)
      }
      return found
    }
    return AssetLibrary(
      styles: texts("styles", ".css", Minifier.style),
      scripts: texts("scripts", ".js", CompactScript.compact))
  }

  /// The style sheet of a kind of page, all parts joined.
  func style(for kind: ViewKind, problems: inout [Diagnostic]) -> String {
    joined(kind.styles, from: styles, "Templates/styles", ".css", problems: &problems)
  }

  /// The script of a kind of page; empty for most.
  func script(for kind: ViewKind, problems: inout [Diagnostic]) -> String {
    joined(kind.scripts, from: scripts, "Templates/scripts", ".js", problems: &problems)
  }

  private func joined(
    _ names: [String], from texts: [String: String], _ folder: String, _ ending: String,
    problems: inout [Diagnostic]
  ) -> String {
    names.compactMap { name in
      if let text = texts[name] { return text }
      problems.append(
        Diagnostic(.missingAsset, "\(folder)/\(name)\(ending) is missing", at: nil))
      return nil
    }.joined(separator: "\n")
  }
}
