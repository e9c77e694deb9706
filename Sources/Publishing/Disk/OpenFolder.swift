import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A folder by its descriptor, so that the way to it is not walked for each of its files.
final class OpenFolder: Sendable {
  /// Negative where there is no such folder.
  let descriptor: Int32

  init(_ path: String) { descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
