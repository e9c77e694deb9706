import Diagnostics
import StrictYAML

extension DiagnosticCode {
  package static let invalidID = DiagnosticCode("invalid-id")
}

/// Ids and slugs of pages: what may stand in an address.
enum PageName {
  static func isName(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    let dot = UInt8(ascii: ".")
    // A dot stands neither first nor behind another one.
    var last = dot
    return text.utf8.allSatisfy { byte in
      defer { last = byte }
      return (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
        || byte == UInt8(ascii: "-") || byte == dot && last != dot
    }
  }

  /// A name with a full stop would look like another type of file to a web server.
  static func safe(_ slug: String) -> String {
    slug.utf8.contains(UInt8(ascii: ".")) ? String(slug.map { $0 == "." ? "-" : $0 }) : slug
  }

  /// A name of the same letters that may stand in an address; only sites with faults have one.
  static func tamed(_ text: String) -> String {
    let name = text.lowercased().map { isName("a\($0)") ? $0 : "-" }
    return isName(String(name)) ? String(name) : "unnamed"
  }

  /// What a file is called, without its folder and `.md`.
  static func stem(_ file: SourceFile) -> String {
    let path = file.path.utf8
    let start = path.lastIndex(of: UInt8(ascii: "/")).map(path.index(after:)) ?? path.startIndex
    return String(file.path[start...].dropLast(3))
  }

  /// The id or slug, or nil with a problem where no address can be made of it.
  static func read(
    _ key: String, _ map: YAMLMap, orElse fallback: String, _ file: SourceFile,
    problems: inout [Diagnostic]
  ) -> String? {
    let value = map.text(key, problems: &problems) ?? fallback
    let ending = [".html", ".htm", ".md"].first { value.hasSuffix($0) }
    if let ending, key == "slug" {
      problems.append(
        Diagnostic(
          .invalidID, "the slug of a page has no ending", at: map[key]?.location,
          help: ["leave \(ending) out: slug: \(value.dropLast(ending.count))"]))
      return nil
    }
    if isName(value) { return value }
    // A file whose name is no id has one fault, not one for its id and one for its slug.
    guard key == "id" || map[key] != nil else { return nil }
    problems.append(
      Diagnostic(
        .invalidID, "\"\(value)\" cannot be the \(key) of a page",
        at: map[key]?.location ?? SourceLocation(file: file, line: 1, column: 1),
        help: ["use small letters, digits, hyphens and full stops, such as county-jail"]
          + (map[key] == nil ? ["rename the file, or add \"\(key): …\""] : [])))
    return nil
  }
}
