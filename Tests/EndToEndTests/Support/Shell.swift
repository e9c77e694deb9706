import Foundation

/// A program of the system, run in a folder.
enum Shell {
  static func run(
    _ program: String, _ arguments: [String], in folder: String,
    environment: [String: String] = [:]
  ) throws -> Tool.Result {
    try Tool.run(
      program: "/usr/bin/env", [program] + arguments, in: folder, environment: environment)
  }
}
