import Foundation

/// The built program, run as a person runs it.
struct Tool {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Beside the test bundle, unless the environment names another one.
  static var path: String {
    if let path = ProcessInfo.processInfo.environment["EXPLAINER"] { return path }
    return URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("explainer").path
  }

  static func run(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:]
  ) throws -> Result {
    try run(program: path, arguments, input: input, environment: environment)
  }

  /// - Parameter folder: where it runs; nil for the folder of the tests.
  static func run(
    program: String, _ arguments: [String], in folder: String? = nil, input: String? = nil,
    environment: [String: String]
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let output = Pipe()
    let feed = Pipe()
    // In a file, so that messages without end fill no pipe while the other one is read.
    let errors = NSTemporaryDirectory() + "explainer-errors-\(UUID().uuidString)"
    try Data().write(to: URL(fileURLWithPath: errors))
    defer { try? FileManager.default.removeItem(atPath: errors) }
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
    process.standardInput = feed
    try process.run()
    try feed.fileHandleForWriting.write(contentsOf: Data((input ?? "").utf8))
    try feed.fileHandleForWriting.close()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let faults = try Data(contentsOf: URL(fileURLWithPath: errors))
    return Result(
      status: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: faults, as: UTF8.self))
  }
}
