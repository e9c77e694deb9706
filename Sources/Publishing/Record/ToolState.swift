import Foundation

/// The program and the libraries that run it, as one hash: another release of one of them may draw
/// or compress otherwise.
enum ToolState {
  /// Nil where the system does not tell which files a program is made of.
  static var hash: String? {
    guard let maps = read("/proc/self/maps") else { return nil }
    // The path is the sixth column; what belongs to no file has none, or a name in brackets.
    let paths = Set(
      String(decoding: maps, as: UTF8.self).split(separator: "\n").compactMap { line in
        line.firstIndex(of: "/").map { String(line[$0...]) }
      })
    guard !paths.isEmpty else { return nil }
    return FolderState.hash(ofFiles: paths.sorted())
  }

  /// All that one file of the kernel says, which has no size.
  private static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var text: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = piece.withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress, $0.count)
      }
      if count == 0 { return text }
      guard count > 0 else { return nil }
      text += piece[..<count]
    }
  }
}
