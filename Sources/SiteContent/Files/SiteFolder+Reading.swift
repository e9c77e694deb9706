import Diagnostics

#if canImport(Glibc)
  import Glibc
#endif

extension SiteFolder {
  /// No text that a person writes is larger; a larger file is a mistake or an attack.
  static let largestText = 4_000_000

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
}
