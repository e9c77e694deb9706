import Foundation
import Testing

/// A copy of a small site in a folder of its own, with the project's templates.
final class FixtureSite: Sendable {
  let root: String

  static let project = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// - Parameter other: another site to copy, with its own templates.
  init(copying other: String? = nil) throws {
    root = NSTemporaryDirectory() + "explainer-site-\(UUID().uuidString)"
    let files = FileManager.default
    try files.createDirectory(atPath: root, withIntermediateDirectories: true)
    if let other {
      for folder in ["Content", "Templates", "Public"] {
        try files.copyItem(atPath: "\(other)/\(folder)", toPath: "\(root)/\(folder)")
      }
      return
    }
    try files.copyItem(
      atPath: "\(Self.project)/Tests/Fixtures/small-site/Content", toPath: "\(root)/Content")
    for folder in ["Templates", "Public"] {
      try files.copyItem(atPath: "\(Self.project)/\(folder)", toPath: "\(root)/\(folder)")
    }
    for name in ["strings.yaml", "questionnaire-strings.yaml"] {
      try files.copyItem(
        atPath: "\(Self.project)/Content/en/\(name)", toPath: "\(root)/Content/en/\(name)")
    }
  }

  /// A copy of any folder, with all that lies in it.
  init(copyOf folder: String) throws {
    root = NSTemporaryDirectory() + "explainer-site-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: folder, toPath: root)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func read(_ path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }

  func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(path)"))
  }

  func write(_ path: String, _ text: String) throws {
    try FileManager.default.createDirectory(
      atPath: URL(fileURLWithPath: "\(root)/\(path)").deletingLastPathComponent().path,
      withIntermediateDirectories: true)
    try text.write(toFile: "\(root)/\(path)", atomically: true, encoding: .utf8)
  }

  /// Replaces a text that must be there, so that a test never passes because its fault was not made.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try read(path)
    let range = try #require(text.range(of: old), "\(path) does not hold \(old)")
    try write(path, text.replacingCharacters(in: range, with: new))
  }

  func build(_ arguments: String...) throws -> Tool.Result {
    try Tool.run(["build", "--site", root, "--today", "2026-01-05"] + arguments)
  }

  /// Checks as `build` does, and writes nothing.
  func check(_ arguments: String...) throws -> Tool.Result {
    try Tool.run(["check", "--site", root, "--today", "2026-01-05"] + arguments)
  }

  /// Every output file by path.
  ///
  /// - Parameter folder: the output folder.
  func output(in folder: String = "Output") throws -> [String: Data] {
    var found: [String: Data] = [:]
    guard let walk = FileManager.default.enumerator(atPath: "\(root)/\(folder)") else { return [:] }
    for case let path as String in walk
    where walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular {
      found[path] = FileManager.default.contents(atPath: "\(root)/\(folder)/\(path)")
    }
    return found
  }
}
