import Crypto
import Foundation
import Parallelism

#if canImport(Glibc)
  import Glibc
#endif

/// A new file that is written piece by piece, and hashed on the way: beside the writing, where several
/// processors may work.
struct FileSink {
  private static let room = 1 << 18

  /// How many bytes were written.
  private(set) var count = 0
  private let path: String
  private let descriptor: Int32
  private var hash = SHA256()
  private var waiting: [UInt8] = []
  /// Ends when the last piece is written, or could not be.
  private var writing: @Sendable () -> Result<Void, any Error> = { .success(()) }
  private let jobs: Int

  init(_ path: String, jobs: Int = 1) throws {
    self.path = path
    self.jobs = jobs
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(0o644))
    guard descriptor >= 0 else { throw Disk.failure("writing", path) }
    waiting.reserveCapacity(Self.room)
  }

  mutating func write(_ bytes: some Collection<UInt8>) throws {
    count += bytes.count
    waiting += bytes
    if waiting.count >= Self.room { try flush() }
  }

  /// The same for bytes that are many already, which need no copy.
  mutating func write(_ bytes: [UInt8]) throws {
    count += bytes.count
    guard bytes.count >= Self.room else {
      waiting += bytes
      if waiting.count >= Self.room { try flush() }
      return
    }
    try flush()
    try put(bytes)
  }

  private mutating func flush() throws {
    let bytes = waiting
    waiting = []
    waiting.reserveCapacity(Self.room)
    try put(bytes)
  }

  private mutating func put(_ bytes: [UInt8]) throws {
    try writing().get()
    writing = Parallel.ahead(jobs: jobs) { [descriptor, path] in
      Result { try Disk.writeAll(bytes, to: descriptor, path) }
    }
    hash.update(data: bytes)
  }

  /// Ends the file, and makes sure that the system took all of it.
  ///
  /// - Returns: the hash of its bytes.
  mutating func close() throws -> String {
    do {
      try flush()
      try writing().get()
    } catch {
      abandon()
      throw error
    }
    // A full disk may report itself only here.
    guard Foundation.close(descriptor) == 0 else { throw Disk.failure("writing", path) }
    return Checksums.hexadecimal(hash.finalize())
  }

  /// Ends the file as it is, since nobody wants it any more.
  func abandon() {
    _ = writing()
    _ = Foundation.close(descriptor)
  }
}
