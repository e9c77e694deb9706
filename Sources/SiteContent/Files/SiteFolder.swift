import Caching
import Diagnostics
import Foundation
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
  /// No text that a person writes is larger; a larger file is a mistake or an attack.
  static let largestText = 4_000_000

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
  private let listings = FolderListings()

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

  /// A file of `Public/` may be a picture, a form to print or spoken words; a film is not for phones.
  private static let largestFile = 25_000_000

  /// The bytes of a file, or nil with a problem.
  package func bytes(at path: String, problems: inout [Diagnostic]) -> [UInt8]? {
    var status = stat()
    if stat("\(root)/\(path)", &status) == 0, status.st_size > Self.largestFile {
      problems.append(
        Diagnostic(
          .fileTooLarge, "\(path) has \(status.st_size) bytes; a file may have \(Self.largestFile)",
          at: nil, help: ["make it smaller, or link to it where it is"]))
      return nil
    }
    guard let bytes = FileBytes.read("\(root)/\(path)") else {
      problems.append(Self.unreadable(path))
      return nil
    }
    return bytes
  }

  private static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadableFile, "\(path) cannot be read", at: nil,
      help: ["see that it is a file, not a folder, and that you may read it"])
  }

  /// A text that is there; nil, with a problem, where it cannot be read.
  ///
  /// - Parameter isKnown: whether its bytes need not be looked at, because they have no problem.
  func text(
    at path: String, problems: inout [Diagnostic],
    unless isKnown: ([UInt8]) -> Bool = { _ in false }
  ) -> SourceFile? {
    let full = "\(root)/\(path)"
    var status = stat()
    var isThere = lstat(full, &status) == 0
    if isThere, status.st_mode & S_IFMT == S_IFLNK {
      if leadsOut(path, problems: &problems) { return nil }
      isThere = stat(full, &status) == 0
    }
    guard isThere, status.st_mode & S_IFMT == S_IFREG else {
      problems.append(Self.unreadable(path))
      return nil
    }
    if status.st_size > Self.largestText {
      problems.append(
        Diagnostic(
          .fileTooLarge, "\(path) has \(status.st_size) bytes; a text may have \(Self.largestText)",
          at: nil, help: ["split the text into pages, or move the file out of Content/"]))
      return nil
    }
    guard let bytes = FileBytes.read(full) else {
      problems.append(Self.unreadable(path))
      return nil
    }
    return memory.recall("file \(path)", from: bytes, problems: &problems) { problems in
      let file = SourceFile(path: path, bytes: bytes)
      if isKnown(bytes) { return file }
      if !path.hasSuffix(".md") { TextCheck.run(file, problems: &problems) }
      GapCheck.run(file, problems: &problems)
      SlipCheck.run(file, problems: &problems)
      return file
    }.value
  }

  // MARK: - Texts that need not be read

  /// What the disk says of a text; nil where no store is asked, and for all that must be read.
  func stamp(at path: String) -> FileStamp? {
    store == nil ? nil : FileStamp(of: "\(root)/\(path)")
  }

  private static func stampName(_ path: String) -> String { "stamp \(path)" }

  /// Writes down of what bytes a text was when it had its stamp.
  func keep(_ digest: Digest, of path: String, at stamp: FileStamp) {
    store?.put(Self.stampName(path), stamp.digest, digest)
  }

  /// A text that is as the last build read it, and the digest of its bytes; nil where that is not
  /// known. It is read when somebody asks for its bytes.
  func unread(at path: String, as stamp: FileStamp) -> (file: SourceFile, digest: Digest)? {
    guard let digest = store?.value(Self.stampName(path), stamp.digest, as: Digest.self) else {
      return nil
    }
    let full = "\(root)/\(path)"
    let file = SourceFile(path: path) { [changed] in
      if let bytes = FileBytes.read(full), Digest(of: bytes) == digest { return bytes }
      changed.note(path)
      // Places in it still hold.
      return [UInt8](repeating: 0, count: stamp.size)
    }
    return (file, digest)
  }

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
  private func leadsOut(_ path: String, problems: inout [Diagnostic]) -> Bool {
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
