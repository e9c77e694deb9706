import CDeflate
import Synchronization

/// What libdeflate works in: half a megabyte, which is lent out again and again.
///
/// One thread holds it at a time: it is taken out of the list of those that are free.
final class Compressor: @unchecked Sendable {
  /// The lowest level that makes pages as small as zlib's level 9.
  private static let level: Int32 = 7

  private static let free = Mutex<[Compressor]>([])

  private let pointer: OpaquePointer

  private init() {
    let pointer = libdeflate_alloc_compressor(Self.level)
    guard let pointer else {
      // It fails for lack of memory only, where nothing can go on.
      preconditionFailure("libdeflate cannot start")
    }
    self.pointer = pointer
  }

  deinit { libdeflate_free_compressor(pointer) }

  static func lent<Result>(_ work: (OpaquePointer) -> Result) -> Result {
    let compressor = free.withLock { $0.popLast() } ?? Compressor()
    defer { free.withLock { $0.append(compressor) } }
    return work(compressor.pointer)
  }
}
