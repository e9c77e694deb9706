import Diagnostics
import SiteContent

extension DiagnosticCode {
  package static let missingAsset = DiagnosticCode("missing-asset")
  package static let unusedAsset = DiagnosticCode("unused-asset")
}

/// Style sheets and scripts of `Templates/`, ready to stand inside pages.
package struct AssetLibrary: Sendable {
  private let styles: [String: String]
  private let scripts: [String: String]

  /// - Parameter files: those below `Templates/styles` and `Templates/scripts`.
  init(styles: [SourceFile], scripts: [SourceFile]) {
    self.styles = Self.texts(styles, ".css", Minifier.style)
    self.scripts = Self.texts(scripts, ".js", CompactScript.compact)
  }

  private static func texts(
    _ files: [SourceFile], _ ending: String, _ make: ([UInt8]) -> String
  ) -> [String: String] {
    var found: [String: String] = [:]
    for file in files {
      found[String(name(of: file).dropLast(ending.count))] = make(file.bytes)
    }
    return found
  }

  /// A warning for each style sheet and script that no kind of page takes in.
  static func unused(_ files: [SourceFile]) -> [Diagnostic] {
    let used = Set(
      ViewKind.allCases.flatMap { $0.styles.map { "\($0).css" } + $0.scripts.map { "\($0).js" } }
    )
    .union(["\(expiry).js"])
    return files.filter { !used.contains(name(of: $0)) }.map { file in
      let alike = used.filter { $0.hasSuffix(".css") == file.path.hasSuffix(".css") }
      return Diagnostic(
        .unusedAsset, "no kind of page takes in \(file.path)",
        at: SourceLocation(file: file, line: 1, column: 1), severity: .warning,
        help: ["move what it says into one of: \(alike.sorted().joined(separator: ", "))"])
    }
  }

  /// The script of all pages of a site whose copies grow old.
  static let expiry = "expiry"

  private static func name(of file: SourceFile) -> String {
    file.path.split(separator: "/").last.map(String.init) ?? file.path
  }

  /// The style sheet of a kind of page, all parts joined.
  func style(for kind: ViewKind, problems: inout [Diagnostic]) -> String {
    joined(kind.styles, from: styles, "Templates/styles", ".css", problems: &problems)
  }

  /// The script of a kind of page; empty for most.
  func script(for kind: ViewKind, problems: inout [Diagnostic]) -> String {
    joined(kind.scripts, from: scripts, "Templates/scripts", ".js", problems: &problems)
  }

  /// A script of all pages.
  func script(named name: String, problems: inout [Diagnostic]) -> String {
    joined([name], from: scripts, "Templates/scripts", ".js", problems: &problems)
  }

  private func joined(
    _ names: [String], from texts: [String: String], _ folder: String, _ ending: String,
    problems: inout [Diagnostic]
  ) -> String {
    names.compactMap { name in
      if let text = texts[name] { return text }
      problems.append(
        Diagnostic(
          .missingAsset, "\(folder)/\(name)\(ending) is missing", at: nil,
          help: ["put the file back; an empty one will do"]))
      return nil
    }.joined(separator: "\n")
  }
}
