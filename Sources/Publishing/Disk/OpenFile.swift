import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// An ordinary file that is read at any place.
final class OpenFile: Sendable {
  private let descriptor: Int32

  /// Nil where there is none, or it is a link.
  init?(_ path: String) {
    // A pipe would wait for a writer for ever.
    descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }

  /// Its bytes in a range; nil where they cannot be read.
  func bytes(_ range: Range<Int>) -> [UInt8]? {
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      while filled < range.count {
        let more = pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, range.count - filled,
          off_t(range.lowerBound + filled))
        if more < 0, errno == EINTR { continue }
        guard more > 0 else {
          isWhole = false
          return
        }
        filled += more
      }
    }
    return isWhole ? bytes : nil
  }
}
