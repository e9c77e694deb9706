import FlyingSocks
import Foundation

/// One browser's connection: reads a request, answers it, and begins again.
struct Connection: Sendable {
  let socket: AsyncSocket
  let handler: PreviewHandler

  /// A browser that has not sent a whole request by then is let go.
  private static let patience = Duration.seconds(30)

  /// Serves until either side ends. Throws what the socket throws; the caller closes it.
  func serve() async throws {
    var unread: [UInt8] = []
    while true {
      guard let end = try await readHead(into: &unread) else {
        return try await send(handler.refusal(.headTooLarge), to: nil)
      }
      guard let request = RequestHead(unread[..<end.lowerBound]) else {
        return try await send(handler.refusal(.badRequest), to: nil)
      }
      unread.removeSubrange(..<end.upperBound)
      try await send(await handler.answer(request), to: request)
      guard request.keepsConnection else { return }
    }
  }

  /// The place of the empty line behind a head; nil where the head is too long.
  private func readHead(into bytes: inout [UInt8]) async throws -> Range<Int>? {
    let deadline = ContinuousClock.now + Self.patience
    var searched = 0
    while true {
      if let end = Self.emptyLine(in: bytes, from: searched) {
        return end.upperBound <= RequestHead.limit ? end : nil
      }
      guard bytes.count <= RequestHead.limit else { return nil }
      searched = max(0, bytes.count - 3)
      bytes += try await before(deadline) { try await socket.read(atMost: 4096) }
    }
  }

  private static func emptyLine(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    let mark: [UInt8] = [13, 10, 13, 10]
    var offset = start
    while offset + mark.count <= bytes.count {
      if bytes[offset..<offset + mark.count].elementsEqual(mark) {
        return offset..<offset + mark.count
      }
      offset += 1
    }
    return nil
  }

  private func send(_ answer: Answer, to request: RequestHead?) async throws {
    switch answer.body {
    case .bytes(let bytes):
      var message = answer.head(keepsConnection: request?.keepsConnection ?? false)
      if request?.method != "HEAD" { message += bytes }
      let data = Data(message)
      try await before(.now + Self.patience) { try await socket.write(data) }
    case .builds(let builds):
      try await socket.write(Data(answer.head(keepsConnection: false)))
      if request?.method != "HEAD" { try await tell(builds) }
      throw SocketError.disconnected
    }
  }

  /// Sends builds until the reader goes, which a read notices where a write would wait for a build.
  private func tell(_ builds: AsyncStream<Int>) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      defer { group.cancelAll() }
      group.addTask {
        for await build in builds { try await socket.write(Data(Answer.event(of: build))) }
      }
      group.addTask {
        while true { _ = try await socket.read(atMost: 1) }
      }
      try await group.next()
    }
  }

  /// What the work gives; throws where it takes too long.
  private func before<Result: Sendable>(
    _ deadline: ContinuousClock.Instant,
    _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    try await withThrowingTaskGroup(of: Result.self) { group in
      defer { group.cancelAll() }
      group.addTask { try await work() }
      group.addTask {
        try await Task.sleep(until: deadline)
        throw SocketError.disconnected
      }
      guard let first = try await group.next() else { throw CancellationError() }
      return first
    }
  }
}
