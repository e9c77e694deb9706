import Foundation
import Testing

/// A text that a person sees, kept beside the tests. `UPDATE_GOLDENS=1` writes it anew.
enum Golden {
  static let folder = "\(FixtureSite.project)/Tests/EndToEndTests/Goldens"

  /// - Parameters:
  ///   - isLineFree: whether other line numbers are no difference, where the place is in a
  ///   file that changes for reasons of its own.
  ///   - isNumberFree: whether other numbers are no difference.
  static func expect(
    _ text: String, is name: String, isLineFree: Bool = false,
    isNumberFree: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let path = "\(folder)/\(name).txt"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    let golden = try? String(contentsOfFile: path, encoding: .utf8)
    func comparable(_ text: String) -> String {
      if isNumberFree { return text.replacing(#/\d+/#) { _ in "0" } }
      return isLineFree ? withoutLines(text) : text
    }
    let isSame = golden.map(comparable) == comparable(text)
    #expect(isSame, "\(text)\ndiffers from Goldens/\(name).txt", sourceLocation: sourceLocation)
  }

  private static func withoutLines(_ text: String) -> String {
    text.replacing(#/(\.[a-z]+):\d+:/#) { "\($0.output.1):_:" }
      .replacing(#/(?m)^ *\d* \| /#) { _ in "| " }
  }
}
