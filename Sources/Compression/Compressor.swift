import CDeflate
import Synchronization

/// What libdeflate works in: half a megabyte, which is lent out again and again.
///
/// One thread holds it at a time: it is taken out of the list of those that are free.
final class Compressor: @unchecked Sendable {
  /// How hard it tries.
  enum Level: Int32 {
    /// The lowest that makes pages as small as zlib's level 9.
    case page = 7
    /// For the few large files that people pass on: 2.5% smaller, in twice the time.
    case book = 9
    /// For what many files begin with, and is compressed once: 3% smaller than a page's, in eight
    /// times the time.
    case head = 10
    /// For pages of megabytes, and to learn in a third of the time of a page's level about how small
    /// the bytes of a page would be.
    case quick = 1

    init(_ effort: Compression.Effort) {
      self =
        switch effort {
        case .huge: .quick
        case .page: .page
        case .book: .book
        }
    }
  }

  private static let free = Mutex<[Compressor]>([])

  private let level: Level
  private let pointer: OpaquePointer

  private init(_ level: Level) {
    self.level = level
    let pointer = libdeflate_alloc_compressor(level.rawValue)
    guard let pointer else {
      // It fails for lack of memory only, where nothing can go on.
      preconditionFailure("libdeflate cannot start")
    }
    self.pointer = pointer
  }

  deinit { libdeflate_free_compressor(pointer) }

  static func lent<Result>(for level: Level, _ work: (OpaquePointer) -> Result) -> Result {
    let compressor =
      free.withLock { free in
        free.lastIndex { $0.level == level }.map { free.remove(at: $0) }
      } ?? Compressor(level)
    defer { free.withLock { $0.append(compressor) } }
    return work(compressor.pointer)
  }
}
