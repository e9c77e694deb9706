/// Blocks of memory that only one thread uses.
final class ParseBlocks {
  private static let blockSize = 1 << 18
  /// Each piece begins with its size, in 16 bytes, so that what follows is aligned for anything.
  private static let headerSize = 16

  private struct Block {
    let start: UnsafeMutableRawPointer
    let size: Int
  }

  private var blocks: [Block] = []
  private var next: UnsafeMutableRawPointer?
  private var left = 0

  deinit {
    for block in blocks { block.start.deallocate() }
  }

  /// Zeroed memory.
  func allocate(count: Int, size: Int) -> UnsafeMutableRawPointer? {
    let (bytes, overflow) = count.multipliedReportingOverflow(by: size)
    if overflow { return nil }
    let piece = take(bytes)
    piece.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
    return piece
  }

  /// A piece of the new size with the old one's contents. The last piece grows where it stands.
  func reallocate(
    _ old: UnsafeMutableRawPointer?, size: Int
  ) -> UnsafeMutableRawPointer? {
    guard let old else { return take(size) }
    let header = old - Self.headerSize
    let oldSize = header.load(as: Int.self)
    if size <= oldSize { return old }
    let growth = Self.rounded(size) - Self.rounded(oldSize)
    if old + Self.rounded(oldSize) == next, growth <= left {
      header.storeBytes(of: size, as: Int.self)
      next = old + Self.rounded(size)
      left -= growth
      return old
    }
    let piece = take(size)
    piece.copyMemory(from: old, byteCount: oldSize)
    return piece
  }

  /// Makes all memory free again, and returns all but one block to the system.
  func reset() {
    for block in blocks.dropFirst() { block.start.deallocate() }
    blocks.removeLast(max(0, blocks.count - 1))
    if let first = blocks.first, first.size > Self.blockSize {
      first.start.deallocate()
      blocks = []
    }
    next = blocks.first?.start
    left = blocks.first?.size ?? 0
  }

  private func take(_ size: Int) -> UnsafeMutableRawPointer {
    let whole = Self.headerSize + Self.rounded(size)
    if let start = next, whole <= left {
      return claim(start, whole: whole, size: size)
    }
    let blockSize = max(Self.blockSize, whole)
    let start = UnsafeMutableRawPointer.allocate(byteCount: blockSize, alignment: 16)
    blocks.append(Block(start: start, size: blockSize))
    left = blockSize
    return claim(start, whole: whole, size: size)
  }

  private func claim(
    _ start: UnsafeMutableRawPointer, whole: Int, size: Int
  ) -> UnsafeMutableRawPointer {
    start.storeBytes(of: size, as: Int.self)
    next = start + whole
    left -= whole
    return start + Self.headerSize
  }

  private static func rounded(_ size: Int) -> Int {
    (size + 15) & ~15
  }
}
