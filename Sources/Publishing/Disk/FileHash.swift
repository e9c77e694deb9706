import Crypto
import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// The SHA-256 of a file, read piece by piece: somebody else's copy may hold a file of any size.
enum FileHash {
  private static let piece = 1 << 20

  /// Lower-case hexadecimal; nil where no ordinary file stands there or it cannot be read.
  static func of(_ path: String) -> String? {
    // A pipe would wait for a writer for ever.
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var hash = SHA256()
    var buffer = [UInt8](repeating: 0, count: piece)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return Checksums.hexadecimal(hash.finalize()) }
      buffer.withUnsafeBytes {
        hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count]))
      }
    }
  }
}
