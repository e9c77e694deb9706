import Compression
import Crypto
import SiteRendering

/// `SHA256SUMS`: the hash of every file of the output, in the format of `sha256sum`.
///
/// It proves that a copy is whole, and it tells the next build which files are its own.
package struct Checksums: Sendable, Equatable {
  package static let fileName = "SHA256SUMS"

  /// Lower-case hexadecimal SHA-256 by path.
  package private(set) var hashes: [String: String]

  /// In the order of the bytes of the paths; nil where nobody sorted them yet.
  private let lines: [(path: String, hash: String)]?

  /// - Parameter order: paths in the order of their bytes, the list's among them.
  package init(hashes: [String: String], order: [String]? = nil) {
    let lines = order?.compactMap { path in hashes[path].map { (path: path, hash: $0) } }
    self.init(hashes, lines: lines?.count == hashes.count ? lines : nil)
  }

  private init(_ hashes: [String: String], lines: [(path: String, hash: String)]?) {
    (self.hashes, self.lines) = (hashes, lines)
  }

  package static func == (left: Checksums, right: Checksums) -> Bool {
    left.hashes == right.hashes
  }

  /// The same with one more file.
  func adding(_ path: String, _ hash: String) -> Checksums {
    var lines = sorted.filter { $0.path != path }
    lines.insert(
      (path, hash), at: lines.firstIndex { path.precedesInBytes($0.path) } ?? lines.count)
    return Checksums(hashes.merging([path: hash]) { $1 }, lines: lines)
  }

  /// Reads a list; nil where a line is not one of `sha256sum`'s, or names a place outside of the
  /// folder.
  package init?(parsing text: String) {
    hashes = [:]
    lines = nil
    for line in Array(text.utf8).split(separator: UInt8(ascii: "\n")) {
      guard let (path, hash) = Self.entry(line) else { return nil }
      hashes[path] = hash
    }
  }

  /// Reads a list; nil where it is not, byte by byte, as `file` writes it.
  init?(written bytes: [UInt8]) {
    hashes = [:]
    lines = nil
    hashes.reserveCapacity(bytes.count / 90)
    var start = 0
    var last: String?
    while start < bytes.count {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")),
        let (path, hash) = Self.entry(bytes[start..<end]),
        path.utf8.elementsEqual(bytes[start + 66..<end]), last?.precedesInBytes(path) ?? true
      else { return nil }
      hashes[path] = hash
      (last, start) = (path, end + 1)
    }
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> (path: String, hash: String)? {
    let hash = line.prefix(64)
    let path = String(decoding: line.dropFirst(66), as: UTF8.self)
    guard line.dropFirst(64).starts(with: "  ".utf8), isHash(hash),
      OutputFile(path: path, bytes: []).hasSafePath
    else { return nil }
    return (path, String(decoding: hash, as: UTF8.self))
  }

  /// The list, sorted by the bytes of the paths.
  package var text: String {
    String(decoding: file.bytes, as: UTF8.self)
  }

  /// The list as a file of the output.
  package var file: OutputFile {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(hashes.count * 100)
    for (path, hash) in sorted { Self.append(path, hash, to: &bytes) }
    return OutputFile(path: Self.fileName, bytes: bytes)
  }

  private var sorted: [(path: String, hash: String)] {
    lines
      ?? hashes.keys.sortedByBytes().compactMap { path in hashes[path].map { (path, $0) } }
  }

  private static func append(_ path: String, _ hash: String, to bytes: inout [UInt8]) {
    bytes += hash.utf8
    bytes += "  ".utf8
    bytes += path.utf8
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The hash of the list of some of the files, without its last line break.
  func hash(where isListed: (String) -> Bool) -> String {
    var bytes: [UInt8] = []
    for (path, hash) in sorted where isListed(path) { Self.append(path, hash, to: &bytes) }
    return Self.hash(Array(bytes.dropLast()))
  }

  /// The same list as OpenBSD's sha256(1) writes it, which `signify -C` reads.
  package var taggedText: String {
    sorted.map { "SHA256 (\($0.path)) = \($0.hash)\n" }.joined()
  }

  /// Reads a list in OpenBSD's form; nil where a line is of another form.
  package init?(parsingTagged text: String) {
    hashes = [:]
    lines = nil
    for line in text.split(separator: "\n") {
      guard line.hasPrefix("SHA256 ("), line.utf8.count > 76, line.dropLast(64).hasSuffix(") = ")
      else { return nil }
      hashes[String(line.dropLast(68).dropFirst(8))] = String(line.suffix(64))
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)

  package static func hash(_ bytes: [UInt8]) -> String {
    hexadecimal(SHA256.hash(data: bytes))
  }

  private static let begun = KnownParts<SHA256>()

  /// The hash of a file. What it begins with, as other pages of its kind do, is gone through once for
  /// all of them.
  static func hash(_ file: OutputFile) -> String {
    guard let head = file.sharedParts.last else { return hash(file.bytes) }
    var hash = begun.made(of: file.bytes[..<head]) {
      var hash = SHA256()
      hash.update(data: file.bytes[..<head])
      return hash
    }
    hash.update(data: file.bytes[head...])
    return hexadecimal(hash.finalize())
  }

  static func hexadecimal(_ digest: SHA256.Digest) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func isHash(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == 64
      && bytes.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
