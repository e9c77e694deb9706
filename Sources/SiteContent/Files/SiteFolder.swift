import Diagnostics
import Foundation
import StrictYAML

extension DiagnosticCode {
  package static let missingFolder = DiagnosticCode("missing-folder")
  package static let unreadableFile = DiagnosticCode("unreadable-file")
  package static let linkOutOfSite = DiagnosticCode("symlink-out-of-site")
  package static let fileTooLarge = DiagnosticCode("file-too-large")
}

/// The folder that holds a site's sources. The only code of this module that touches the disk.
package struct SiteFolder: Sendable {
  /// No text that a person writes is larger; a larger file is a mistake or an attack.
  static let largestText = 4_000_000

  package let root: String
  /// What earlier builds worked out; empty but in a preview.
  package let memory: BuildMemory

  package init(root: String, memory: BuildMemory = BuildMemory()) {
    self.root = root
    self.memory = memory
  }

  /// The texts below a folder of the site whose names end in one of `endings`.
  ///
  /// - Returns: files in the byte order of their paths, so that the order never depends on the disk.
  package func texts(
    under folder: String, endings: [String], problems: inout [Diagnostic]
  ) -> [SourceFile] {
    paths(under: folder, problems: &problems)
      .filter { path in endings.contains { path.hasSuffix($0) } }
      .compactMap { text(at: $0, problems: &problems) }
  }

  /// One text of the site, or nil where there is none.
  package func optionalText(at path: String, problems: inout [Diagnostic]) -> SourceFile? {
    FileManager.default.fileExists(atPath: "\(root)/\(path)")
      ? text(at: path, problems: &problems) : nil
  }

  /// The root of a YAML file of the site, or nil where there is none that can be read.
  func optionalYAML(at path: String, problems: inout [Diagnostic]) -> YAMLNode? {
    optionalText(at: path, problems: &problems).flatMap { file in
      memory.recall("yaml \(path)", from: file, problems: &problems) {
        YAMLText.parse(file, problems: &$0)
      }.value
    }
  }

  /// One text that the site cannot do without.
  package func requiredText(at path: String, problems: inout [Diagnostic]) -> SourceFile? {
    if let file = optionalText(at: path, problems: &problems) { return file }
    problems.append(
      Diagnostic(
        .missingFolder, "\(path) is missing", at: nil,
        help: ["run the command in the site's folder, or name it with --site DIR"]))
    return nil
  }

  /// The bytes of a file, or nil with a problem.
  package func bytes(at path: String, problems: inout [Diagnostic]) -> [UInt8]? {
    guard let data = FileManager.default.contents(atPath: "\(root)/\(path)") else {
      problems.append(
        Diagnostic(
          .unreadableFile, "\(path) cannot be read", at: nil,
          help: ["see that it is a file, not a folder, and that you may read it"]))
      return nil
    }
    return [UInt8](data)
  }

  private func text(at path: String, problems: inout [Diagnostic]) -> SourceFile? {
    let size = (try? FileManager.default.attributesOfItem(atPath: "\(root)/\(path)"))?[.size]
    if let size = size as? Int, size > Self.largestText {
      problems.append(
        Diagnostic(
          .fileTooLarge, "\(path) has \(size) bytes; a text may have \(Self.largestText)", at: nil,
          help: ["split the text into pages, or move the file out of Content/"]))
      return nil
    }
    guard let bytes = bytes(at: path, problems: &problems) else { return nil }
    return memory.recall("file \(path)", from: bytes, problems: &problems) { problems in
      let file = SourceFile(path: path, bytes: bytes)
      GapCheck.run(file, problems: &problems)
      return file
    }.value
  }

  /// The files below a folder, as paths relative to the site, sorted by their bytes.
  ///
  /// Hidden files and editors' leftovers are passed over. A symbolic link that leads out of the
  /// site is a problem: it could publish a private file.
  package func paths(under folder: String, problems: inout [Diagnostic]) -> [String] {
    let base = "\(root)/\(folder)"
    guard let walk = FileManager.default.enumerator(atPath: base) else { return [] }
    let home = URL(fileURLWithPath: root).resolvingSymlinksInPath().path
    var found: [String] = []
    for case let relative as String in walk {
      let name = relative.split(separator: "/").last ?? ""
      if name.hasPrefix(".") {
        walk.skipDescendants()
        continue
      }
      if name.hasSuffix("~") { continue }
      let full = "\(base)/\(relative)"
      guard let type = walk.fileAttributes?[.type] as? FileAttributeType else { continue }
      if type == .typeSymbolicLink {
        let target = URL(fileURLWithPath: full).resolvingSymlinksInPath().path
        guard target.hasPrefix(home + "/") else {
          problems.append(
            Diagnostic(
              .linkOutOfSite, "\(folder)/\(relative) is a symbolic link that leads out of the site",
              at: nil, help: ["copy the file into the site instead"]))
          continue
        }
        found.append("\(folder)/\(relative)")
      } else if type == .typeRegular {
        found.append("\(folder)/\(relative)")
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
