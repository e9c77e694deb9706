import Foundation

/// One fault that a person can make in a site, with the code that must find it.
struct Fault: Sendable, CustomStringConvertible {
  /// What is done to the small site.
  enum Change: Sendable {
    case replace(String, String, with: String)
    case write(String, String)
    case bytes(String, [UInt8])
    case remove(String)
    /// A symbolic link, and where it leads.
    case link(String, to: String)
    /// A folder where a file should be.
    case folder(String)
  }

  /// The golden message's file name.
  let name: String
  let code: String
  let isWarning: Bool
  /// Whether the fault is one of a translation: then the site has one into Arabic, with marks.
  let isOfTranslation: Bool
  let changes: [Change]

  var description: String { name }

  init(_ name: String, _ code: String, warning: Bool = false, _ changes: Change...) {
    self.init(name: name, code: code, isWarning: warning, changes: changes)
  }

  init(
    name: String, code: String, isWarning: Bool, isOfTranslation: Bool = false, changes: [Change]
  ) {
    self.name = name
    self.code = code
    self.isWarning = isWarning
    self.isOfTranslation = isOfTranslation
    self.changes = changes
  }

  /// Changes of a site that is translated.
  static func translation(
    _ name: String, _ code: String, warning: Bool = false, _ changes: Change...
  ) -> Fault {
    Fault(name: name, code: code, isWarning: warning, isOfTranslation: true, changes: changes)
  }

  /// A text of `Content/` replaced by another.
  init(
    _ name: String, _ code: String, warning: Bool = false, in file: String, _ old: String,
    _ new: String
  ) {
    self.init(name, code, warning: warning, .replace("Content/\(file)", old, with: new))
  }

  /// A paragraph of Markdown put at the end of the scenario.
  static func text(_ name: String, _ code: String, warning: Bool = false, _ text: String) -> Fault {
    Fault(
      name, code, warning: warning, in: harbor, "[the decision](decision:ring).",
      "[the decision](decision:ring).\n\n\(text)")
  }

  /// A template's text replaced by another.
  static func template(
    _ name: String, _ code: String, warning: Bool = false, in file: String, _ old: String,
    _ new: String
  ) -> Fault {
    Fault(name, code, warning: warning, .replace("Templates/\(file).mustache", old, with: new))
  }

  static let harbor = "en/scenarios/harbor.md"
  static let bell = "rules/bell.yaml"
  static let act = "en/sources/bell-act.md"
  static let long = String(repeating: "word ", count: 41)

  /// Every fault with a golden message.
  static let all =
    slips + frontMatter + files + yaml + markdown + links + addresses + words + rules
    + officialTexts + templates + translations

  /// A site that has the fault and no other.
  func site() throws -> FixtureSite {
    let site = try isOfTranslation ? FixtureSite.markedArabic(", complete: all") : FixtureSite()
    try make(in: site)
    return site
  }

  /// Makes the fault in a site.
  func make(in site: FixtureSite) throws {
    for change in changes {
      switch change {
      case .replace(let path, let old, let new): try site.edit(path, old, new)
      case .write(let path, let text): try site.write(path, text)
      case .bytes(let path, let bytes):
        try Data(bytes).write(to: URL(fileURLWithPath: "\(site.root)/\(path)"))
      case .remove(let path):
        try FileManager.default.removeItem(atPath: "\(site.root)/\(path)")
      case .link(let path, let target):
        try FileManager.default.createSymbolicLink(
          atPath: "\(site.root)/\(path)", withDestinationPath: target)
      case .folder(let path):
        try FileManager.default.createDirectory(
          atPath: "\(site.root)/\(path)", withIntermediateDirectories: true)
      }
    }
  }
}
