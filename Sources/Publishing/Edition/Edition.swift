import Compression
import SiteContent
import SiteRendering

/// Everything that a copy of the site holds: the pages as they were drawn, and what hosts, mirrors
/// and readers without a network need beside them.
///
/// Its bytes follow from the pages and the info alone.
package struct Edition: Sendable {
  package static let zipName = Book.zipName
  /// The folder inside the zip, so that unpacking never strews files over somebody's desktop.
  static let zipFolder = "site"

  /// Pages, hosting files and manifest: what a whole copy needs. The zip holds these.
  let core: [OutputFile]
  /// The list of the core's files, which makes an unpacked zip a whole copy of its own.
  package let sums: Checksums
  private let packed: [PackedFile]

  /// - Parameter jobs: how many processors may work.
  package init(pages: [OutputFile], info: EditionInfo, jobs: Int) {
    let drawn = pages + HostingFiles(pages).files
    let sums = Checksums(of: drawn, jobs: jobs)
    self.init(core: drawn + [Manifest(info: info, sums: sums).file], known: sums, jobs: jobs)
  }

  /// An edition that was published before.
  init(core: [OutputFile], known: Checksums? = nil, jobs: Int) {
    self.core = core
    sums = Checksums(of: core, known: known, jobs: jobs)
    packed = Parallel.map(core, jobs: jobs) { PackedFile($0) }
  }

  /// All files but the outer list of sums.
  ///
  /// - Parameter seal: the list of the core's files and its signatures; they go into the zip.
  package func files(seal: [OutputFile]) -> [OutputFile] {
    let compressed = packed.filter { Self.isSentCompressed($0.file.path) }.map(\.gzip)
    return core + compressed + [zip(seal: seal)]
  }

  func zip(seal: [OutputFile]) -> OutputFile {
    OutputFile(
      path: Self.zipName,
      bytes: ZipArchive.bytes(of: packed + seal.map { PackedFile($0) }, in: Self.zipFolder))
  }

  /// Servers send these compressed; the rest is compressed already or is never sent to a browser.
  private static func isSentCompressed(_ path: String) -> Bool {
    let endings = [".html", ".svg", ".atom", ".json", ".js", ".css", ".txt", ".xml", ".csv"]
    return path != Manifest.fileName && endings.contains { path.hasSuffix($0) }
  }

  /// Whether the file only repeats others in another form.
  static func isDerived(_ path: String) -> Bool {
    path == zipName || path.hasSuffix(".gz") || path.hasSuffix(".br")
  }
}

/// A file with its compressed form, which gzip and zip both frame.
struct PackedFile: Sendable {
  let file: OutputFile
  let deflated: [UInt8]
  let sum: UInt32

  init(_ file: OutputFile) {
    self.file = file
    deflated = Compression.deflate(file.bytes)
    sum = Compression.crc32(file.bytes)
  }

  var gzip: OutputFile {
    OutputFile(
      path: file.path + ".gz",
      bytes: Compression.gzip(deflated: deflated, sum: sum, count: file.bytes.count))
  }
}
