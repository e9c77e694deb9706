import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Keeps two builds from writing one output folder at once: the second waits for the first.
///
/// The lock is on the folder that holds the output, so that no lock file is left behind, and the
/// system releases it when the process ends in whatever way.
struct FolderLock {
  private let descriptor: Int32

  /// - Parameter waits: called once before waiting for another build.
  init(_ folder: String, waits: () -> Void) throws {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Disk.failure("opening", folder) }
    var mode = LOCK_EX | LOCK_NB
    while flock(descriptor, mode) != 0 {
      if errno == EWOULDBLOCK, mode & LOCK_NB != 0 {
        waits()
        mode = LOCK_EX
        continue
      }
      guard errno == EINTR else {
        let error = Disk.failure("locking", folder)
        close(descriptor)
        throw error
      }
    }
  }

  func release() { close(descriptor) }
}
