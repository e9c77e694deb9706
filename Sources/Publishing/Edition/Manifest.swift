import Diagnostics
import Foundation
import SiteRendering
import StrictYAML

/// `manifest.json`: which edition of the site a copy is, and until when it may be trusted.
package struct Manifest: Sendable, Equatable {
  package static let fileName = "manifest.json"
  private static let format = 1

  package let info: EditionInfo
  /// The edition's name: a hash of the hashes of its files. The same sources give the same name.
  package let build: String

  package init(info: EditionInfo, sums: Checksums) {
    self.info = info
    build = Self.buildID(sums)
  }

  /// The hash of the list without the manifest itself, and without what only repeats other files
  /// in compressed form: so a copy without those, such as an unpacked zip, is the same edition.
  package static func buildID(_ sums: Checksums) -> String {
    let repeats = [".gz", ".br", ".zip"]
    return sums.hash { path in path != fileName && !repeats.contains { path.hasSuffix($0) } }
  }

  package var file: OutputFile {
    let languages = info.languages.map(JSONText.quoted).joined(separator: ", ")
    let expires = info.expires.map { JSONText.quoted($0.description) } ?? "null"
    let text = """
      {
        "format": \(Self.format),
        "title": \(JSONText.quoted(info.title)),
        "build": "\(build)",
        "content_date": "\(info.contentDate)",
        "law_date": "\(info.lawDate)",
        "as_of": "\(info.asOf)",
        "expires": \(expires),
        "languages": [\(languages)],
        "tool": \(JSONText.quoted(info.tool))
      }

      """
    return OutputFile(path: Self.fileName, bytes: Array(text.utf8))
  }

  /// Nil where the text is no manifest of this format.
  package init?(parsing bytes: [UInt8]) {
    guard let fields = try? JSONDecoder().decode(Fields.self, from: Data(bytes)),
      fields.format == Self.format,
      let contentDate = CalendarDate(fields.content_date),
      let lawDate = CalendarDate(fields.law_date),
      let asOf = CalendarDate(fields.as_of)
    else { return nil }
    var expires: CalendarDate?
    if let text = fields.expires {
      guard let date = CalendarDate(text) else { return nil }
      expires = date
    }
    build = fields.build
    info = EditionInfo(
      title: fields.title, contentDate: contentDate, lawDate: lawDate, asOf: asOf,
      expires: expires, languages: fields.languages, tool: fields.tool)
  }

  private struct Fields: Decodable {
    let format: Int
    let title, build, content_date, law_date, as_of: String
    let expires: String?
    let languages: [String]
    let tool: String
  }
}
