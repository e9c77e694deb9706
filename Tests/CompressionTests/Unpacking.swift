import Foundation

/// Programs of the system that read what ours wrote.
enum Unpacking {
  struct Refused: Error {}

  /// The bytes that a program makes of packed ones; throws where it refuses them.
  static func bytes(of packed: [UInt8], by program: String) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appendingPathComponent("explainer-\(UUID().uuidString)")
    try Data(packed).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program, "-dc"]
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let read = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Refused() }
    return Array(read)
  }
}
