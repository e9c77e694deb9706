import Foundation

/// Writes a text of the site's own, with the folders that it needs.
enum NewFileWriter {
  static func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      Console.error("error: \(path) cannot be written: \(error.localizedDescription)")
      throw ExitStatus.failure
    }
  }
}
