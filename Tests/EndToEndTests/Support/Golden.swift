import Foundation
import Testing

/// A text that a person sees, kept beside the tests. `UPDATE_GOLDENS=1` writes it anew.
enum Golden {
  static let folder = "\(FixtureSite.project)/Tests/EndToEndTests/Goldens"

  /// - Parameter isLineFree: whether other line numbers are no difference, where the place is in a
  ///   file that changes for reasons of its own.
  static func expect(
    _ text: String, is name: String, isLineFree: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let path = "\(folder)/\(name).txt"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    let golden = try? String(contentsOfFile: path, encoding: .utf8)
    let isSame =
      isLineFree ? golden.map(withoutLines) == withoutLines(text) : golden == text
    #expect(isSame, "\(text)\ndiffers from Goldens/\(name).txt", sourceLocation: sourceLocation)
  }

  private static func withoutLines(_ text: String) -> String {
    text.replacing(#/(\.[a-z]+):\d+:/#) { "\($0.output.1):_:" }
      .replacing(#/(?m)^ *\d* \| /#) { _ in "| " }
  }
}
