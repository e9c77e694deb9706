import Diagnostics
import SiteContent

/// Elements of one page that share an id: links, labels and scripts find the first one only.
enum DoubledIDs {
  /// - Parameters:
  ///   - ids: where the values begin in the page.
  ///   - sources: what the page was drawn with.
  static func problems(
    of ids: [Int], in file: OutputFile, sources: [SourceFile]
  ) -> [Diagnostic] {
    var seen: Set<UInt64> = []
    seen.reserveCapacity(ids.count)
    let doubled = file.bytes.withUnsafeBufferPointer { bytes in
      ids.filter { !seen.insert(hash(from: $0, in: bytes)).inserted }
    }
    // Two ids of one hash are hardly ever two different ones, and are told apart here.
    let names = Set(doubled.map { name(at: $0, in: file.bytes) })
    return names.filter { name in
      ids.count { self.name(at: $0, in: file.bytes) == name } > 1
    }.map { problem(String(decoding: $0, as: UTF8.self), file, sources) }
  }

  private static func problem(
    _ id: String, _ file: OutputFile, _ sources: [SourceFile]
  ) -> Diagnostic {
    let places = TemplatePlace.all(Array(" id=\"\(id)\"".utf8)[...], in: sources).map {
      SourceLocation(
        file: $0.file, line: $0.line, column: $0.column + 5, length: id.unicodeScalars.count)
    }
    let help = "links, labels and scripts find the first one only: give each an id of its own"
    guard let first = places.first else {
      return Diagnostic(
        .duplicateAnchor, "\(file.path) has two elements with the id \"\(id)\"", at: nil,
        help: [help])
    }
    guard places.count > 1 else {
      return Diagnostic(
        .duplicateAnchor, "pages have the element with the id \"\(id)\" more than once", at: first,
        help: [help, "in a list, print a part of it: id=\"{{id}}\""])
    }
    return Diagnostic(
      .duplicateAnchor, "two elements of a page have the id \"\(id)\"", at: places[1],
      notes: [.init("the other one is here", at: first)], help: [help])
  }

  private static func name(at start: Int, in bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes[start...].prefix { $0 != UInt8(ascii: "\"") }
  }

  /// FNV-1a of a value, up to its quotation mark.
  private static func hash(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
      index += 1
    }
    return hash
  }
}
