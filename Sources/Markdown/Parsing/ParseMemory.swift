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
      calloc: { ParseMemory.current.allocate(count: $0, size: $1) },
      realloc: { ParseMemory.current.reallocate($0, size: $1) },
      free: { _ in })
    body(&memory)
    current.reset()
  }

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { blocks in
      blocks.map { Unmanaged<ParseBlocks>.fromOpaque($0).release() }
    }
    return key
  }()

  private static var current: ParseBlocks {
    if let blocks = pthread_getspecific(key) {
      return Unmanaged<ParseBlocks>.fromOpaque(blocks).takeUnretainedValue()
    }
    let blocks = ParseBlocks()
    pthread_setspecific(key, Unmanaged.passRetained(blocks).toOpaque())
    return blocks
  }
}
