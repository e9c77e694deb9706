/// Where the bytes of a store lie: large results are read only where somebody asks for them.
package struct StoreSource: Sendable {
  /// How many bytes there are.
  let count: Int
  private let readable: @Sendable (Range<Int>) -> [UInt8]?

  /// - Parameter read: hands out some of the bytes, which never change; nil where they cannot be read.
  package init(count: Int, read: @escaping @Sendable (Range<Int>) -> [UInt8]?) {
    self.count = count
    readable = read
  }

  /// Of bytes in memory.
  init(_ bytes: [UInt8]) { self.init(count: bytes.count) { Array(bytes[$0]) } }

  /// Nil where there are no such bytes.
  func read(_ range: Range<Int>) -> [UInt8]? {
    guard range.upperBound <= count else { return nil }
    return readable(range).flatMap { $0.count == range.count ? $0 : nil }
  }
}
