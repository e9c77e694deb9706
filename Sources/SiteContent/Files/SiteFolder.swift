import Caching
import Diagnostics
import Parallelism
import Storage
import StrictYAML

#if canImport(Glibc)
  import Glibc
#endif

extension DiagnosticCode {
  package static let missingFolder = DiagnosticCode("missing-folder")
  package static let unreadableFile = DiagnosticCode("unreadable-file")
  package static let linkOutOfSite = DiagnosticCode("symlink-out-of-site")
}

/// The folder that holds a site's sources. The only code of this module that touches the disk.
package struct SiteFolder: Sendable {
  package let root: String
  /// What earlier builds worked out; empty but in a preview.
  package let memory: BuildMemory
  /// What the last build kept on the disk; nil where nothing is kept.
  package let store: BuildStore?
  /// Where texts lie that are rarely asked for again; nil keeps them in memory.
  package let spill: SpillFile?
  /// How many processors may read. What is read never depends on that.
  package let jobs: Int
  /// Texts that were not read and are no longer what they were.
  package let changed = ChangedSources()
  let listings = FolderListings()

  package init(
    root: String, memory: BuildMemory = BuildMemory(), store: BuildStore? = nil,
    spill: SpillFile? = nil, jobs: Int = Parallel.processors
  ) {
    self.root = root
    self.memory = memory
    self.store = store
    self.spill = spill
    self.jobs = jobs
  }

  /// The texts below a folder of the site whose names end in one of `endings`.
  ///
  /// - Returns: files in the byte order of their paths, so that the order never depends on the disk.
  package func texts(
    under folder: String, endings: [String], problems: inout [Diagnostic]
  ) -> [SourceFile] {
    let paths = paths(under: folder, endings: endings, problems: &problems)
    return Parallel.map(paths, jobs: jobs, problems: &problems) { text(at: $0, problems: &$1) }
      .compactMap { $0 }
  }

  /// The paths of such texts.
  func paths(
    under folder: String, endings: [String], problems: inout [Diagnostic]
  ) -> [String] {
    paths(under: folder, problems: &problems)
      .filter { path in endings.contains { path.hasSuffix($0) } }
  }

  /// One text of the site, or nil where there is none.
  package func optionalText(at path: String, problems: inout [Diagnostic]) -> SourceFile? {
    has(path) ? text(at: path, problems: &problems) : nil
  }

  /// The root of a YAML file of the site, or nil where there is none that can be read.
  func optionalYAML(at path: String, problems: inout [Diagnostic]) -> YAMLNode? {
    optionalText(at: path, problems: &problems).flatMap { file in
      memory.recall("yaml \(path)", from: file, problems: &problems) {
        YAMLText.parse(file, problems: &$0)
      }.value
    }
  }

  func has(_ path: String) -> Bool { access("\(root)/\(path)", F_OK) == 0 }

  /// One text that the site cannot do without.
  ///
  /// - Parameter help: what to do where it is missing.
  package func requiredText(
    at path: String, problems: inout [Diagnostic],
    help: [String] = ["run the command in the site's folder, or name it with --site DIR"]
  ) -> SourceFile? {
    if let file = optionalText(at: path, problems: &problems) { return file }
    problems.append(
      Diagnostic(
        .missingFolder, "\(path) is missing", at: nil, help: help))
    return nil
  }
}
