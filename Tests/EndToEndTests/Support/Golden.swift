import Foundation
import Testing

/// A text that a person sees, kept beside the tests. `UPDATE_GOLDENS=1` writes it anew.
enum Golden {
  static let folder = "\(FixtureSite.project)/Tests/EndToEndTests/Goldens"

  static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let path = "\(folder)/\(name).txt"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    let golden = try? String(contentsOfFile: path, encoding: .utf8)
    #expect(golden == text, "differs from Goldens/\(name).txt", sourceLocation: sourceLocation)
  }
}
