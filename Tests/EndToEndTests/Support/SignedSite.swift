import Foundation
import Testing

/// A built and signed site beside its keys. Tests change copies of it.
final class SignedSite: Sendable {
  let folder: String
  var output: String { "\(folder)/Output" }
  var publicKey: String { "\(folder)/site.pub" }

  /// Builds and signs the small site once for all tests.
  private static let original = Result { try SignedSite(building: ()) }

  private convenience init(building: Void) throws {
    try self.init(expiresAfter: 30, keysOf: nil)
  }

  /// Another edition: its copies live for another number of days.
  ///
  /// - Parameter other: whose keys sign it; new ones where it is nil.
  init(expiresAfter days: Int, keysOf other: SignedSite?) throws {
    folder = NSTemporaryDirectory() + "explainer-signed-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let site = try FixtureSite()
    try site.edit("Content/site.yaml", "languages:", "expires_after: \(days)\nlanguages:")
    try Self.expectSuccess(
      Tool.run(["build", "--site", site.root, "--today", "2026-01-05", "--output", output]))
    if let other {
      for name in ["site.sec", "site.pub"] {
        try FileManager.default.copyItem(
          atPath: "\(other.folder)/\(name)", toPath: "\(folder)/\(name)")
      }
    } else {
      try Self.expectSuccess(Tool.run(["keygen", "\(folder)/site"]))
    }
    try Self.expectSuccess(
      Tool.run([
        "sign", "--site", site.root, "--key", "\(folder)/site.sec", "--output", output,
      ]))
  }

  /// A copy that a test may change.
  init() throws {
    let original = try Self.original.get()
    folder = NSTemporaryDirectory() + "explainer-signed-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: original.folder, toPath: folder)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { "\(output)/\(name)" }

  func bytes(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
  }

  /// The lines of the list.
  func list() throws -> [String] {
    String(decoding: try bytes("SHA256SUMS"), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  func writeList(_ lines: [String]) throws {
    try write("SHA256SUMS", Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  func verify(today: String = "2026-01-06", _ more: String...) throws -> Tool.Result {
    try Tool.run(
      ["verify", output, "--public-key", publicKey, "--today", today] + more)
  }

  static func expectSuccess(
    _ result: Tool.Result, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try #require(result.status == 0, "\(result.errors)", sourceLocation: sourceLocation)
  }
}
