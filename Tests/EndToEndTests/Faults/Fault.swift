import Foundation
import Testing

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
    /// Who may read and write a file.
    case mode(String, Int)
    /// The program is run first; `SITE` stands for the site's folder.
    case run([String])
  }

  /// What the fault is made in.
  enum Base: Sendable {
    case small
    /// The small site with its marked translation, and what `site.yaml` says of that language.
    case marked(String = "")
    /// A built and signed copy in `Output`, beside its keys.
    case signed

    func site() throws -> FixtureSite {
      switch self {
      case .small: return try FixtureSite()
      case .marked(let settings): return try .markedArabic(settings)
      case .signed:
        let signed = try SignedSite()
        return try withExtendedLifetime(signed) { try FixtureSite(copyOf: signed.folder) }
      }
    }
  }

  /// The golden message's file name.
  let name: String
  let code: String
  let isWarning: Bool
  let changes: [Change]
  /// Where the fault is made.
  var base = Base.small
  /// What the program is told; `SITE` stands for the site's folder.
  var command = ["check", "--site", "SITE", "--today", "2026-01-05"]
  /// Whether numbers in the message depend on more than the fault.
  var hasLooseNumbers = false

  var description: String { name }

  init(_ name: String, _ code: String, warning: Bool = false, _ changes: Change...) {
    self.init(name: name, code: code, isWarning: warning, changes: changes)
  }

  init(name: String, code: String, isWarning: Bool, changes: [Change]) {
    self.name = name
    self.code = code
    self.isWarning = isWarning
    self.changes = changes
  }

  /// Changes of a site that is translated.
  static func translation(
    _ name: String, _ code: String, warning: Bool = false, _ changes: Change...
  ) -> Fault {
    Fault(name: name, code: code, isWarning: warning, changes: changes).on(
      .marked(", complete: all"))
  }

  /// A text of `Content/` replaced by another.
  init(
    _ name: String, _ code: String, warning: Bool = false, in file: String, _ old: String,
    _ new: String
  ) {
    self.init(name, code, warning: warning, .replace("Content/\(file)", old, with: new))
  }

  /// The fault in another site than the small one.
  func on(_ base: Base) -> Fault {
    var fault = self
    fault.base = base
    return fault
  }

  /// The fault as another command meets it.
  func told(by command: String...) -> Fault {
    var fault = self
    fault.command = command
    return fault
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
    + officialTexts + ruleProofs + templates + translations + toldOnce + outputs + halfMarks
    + slipsOfWords + unseen
    + copies

  /// A site that has the fault and no other.
  func site() throws -> FixtureSite {
    let site = try base.site()
    try make(in: site)
    return site
  }

  /// Runs the command.
  func result(in site: FixtureSite) throws -> Tool.Result {
    try Self.run(command, in: site)
  }

  private static func run(_ command: [String], in site: FixtureSite) throws -> Tool.Result {
    let result = try Tool.run(command.map { $0.replacing("SITE", with: site.root) })
    return Tool.Result(
      status: result.status, output: result.output,
      errors: result.errors.replacing(site.root, with: "SITE"))
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
      case .mode(let path, let mode):
        try FileManager.default.setAttributes(
          [.posixPermissions: mode], ofItemAtPath: "\(site.root)/\(path)")
      case .run(let command): try SignedSite.expectSuccess(Self.run(command, in: site))
      }
    }
  }
}
