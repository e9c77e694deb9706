import CMarkGFM
import Glibc

/// The memory of one parse: taken from the thread's own blocks by moving a pointer, and given back
/// all at once when the tree is no longer needed.
///
/// libcmark-gfm has an arena too, but one for all threads. Its allocator functions get no context,
/// so the blocks hang on the thread.
enum ParseMemory {
  /// Lends an allocator; what it gave out is void when `body` returns. Not to be nested.
  static func withMemory(_ body: (UnsafeMutablePointer<cmark_mem>) -> Void) {
    var memory = cmark_mem(
      calloc: { count, size in ParseMemory.current { $0.allocate(count: count, size: size) } },
      realloc: { old, size in ParseMemory.current { $0.reallocate(old, size: size) } },
      free: { _ in })
    body(&memory)
    current { $0.reset() }
  }

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { blocks in
      blocks.map { Unmanaged<ParseBlocks>.fromOpaque($0).release() }
    }
    return key
  }()

  /// The thread holds its blocks, so that nobody who uses them needs to.
  private static func current<Result>(_ use: (ParseBlocks) -> Result) -> Result {
    if let blocks = pthread_getspecific(key) {
      return Unmanaged<ParseBlocks>.fromOpaque(blocks)._withUnsafeGuaranteedRef(use)
    }
    let blocks = ParseBlocks()
    pthread_setspecific(key, Unmanaged.passRetained(blocks).toOpaque())
    return use(blocks)
  }
}
