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
    let errors = Pipe()
    let feed = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = feed
    try process.run()
    try feed.fileHandleForWriting.write(contentsOf: Data((input ?? "").utf8))
    try feed.fileHandleForWriting.close()
    // Small outputs only: neither pipe fills while the other is read.
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let faults = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: faults, as: UTF8.self))
  }
}
