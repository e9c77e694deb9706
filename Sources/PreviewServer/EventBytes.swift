import FlyingSocks

/// Server-sent events, one for each build: `data: NUMBER`.
struct EventBytes: AsyncBufferedSequence, Sendable {
  typealias Element = UInt8

  let builds: AsyncStream<Int>

  func makeAsyncIterator() -> Iterator {
    Iterator(builds: builds.makeAsyncIterator())
  }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var builds: AsyncStream<Int>.Iterator
    private var pending: ArraySlice<UInt8> = []

    init(builds: AsyncStream<Int>.Iterator) {
      self.builds = builds
    }

    mutating func next() async -> UInt8? {
      await nextBuffer(suggested: 1)?.first
    }

    mutating func nextBuffer(suggested count: Int) async -> ArraySlice<UInt8>? {
      if pending.isEmpty {
        guard let number = await builds.next() else { return nil }
        pending = Array("data: \(number)\n\n".utf8)[...]
      }
      let buffer = pending.prefix(Swift.max(1, count))
      pending = pending.dropFirst(buffer.count)
      return buffer
    }
  }
}
