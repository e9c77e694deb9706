import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// A file without a name for bytes that a build needs later, so that they take no memory meanwhile.
///
/// What the disk does not take stays in memory. The system removes the file when the process ends,
/// however it ends.
package final class SpillFile: Sendable {
  private struct State: Sendable {
    /// What is not written yet, and where in the file it belongs.
    var waiting: [UInt8] = []
    var start = 0
    /// What the disk did not take, by its place.
    var refused: [(start: Int, bytes: [UInt8])] = []
  }

  private let descriptor: Int32
  private let room: Int
  private let state = Mutex(State())
  fileprivate let couldNotRead = Atomic(false)

  /// Nil where no folder takes such a file.
  ///
  /// - Parameters:
  ///   - folders: where it may lie; the first that takes it is used.
  ///   - room: how many bytes wait in memory to be written at once.
  package convenience init?(in folders: [String] = SpillFile.folders, room: Int = 1 << 17) {
    guard let descriptor = folders.lazy.map(Self.open).first(where: { $0 >= 0 }) else {
      return nil
    }
    self.init(descriptor: descriptor, room: room)
  }

  /// - Parameter descriptor: of an empty file, which this one closes.
  package init(descriptor: Int32, room: Int) {
    self.descriptor = descriptor
    self.room = room
  }

  deinit { close(descriptor) }

  /// `/var/tmp` is for large files; `/tmp` is memory on some systems.
  package static var folders: [String] {
    [ProcessInfo.processInfo.environment["TMPDIR"] ?? "/var/tmp", "/tmp"]
  }

  private static func open(_ folder: String) -> Int32 {
    var name = Array("\(folder)/explainer-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    if descriptor >= 0 {
      unlink(name)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
    return descriptor
  }

  /// False once bytes could not be read back: then what was made of them is wrong, and nobody may
  /// rely on it.
  package var isWhole: Bool { !couldNotRead.load(ordering: .relaxed) }

  /// Keeps bytes until somebody asks for them.
  package func keep(_ bytes: [UInt8]) -> SpilledBytes {
    state.withLock { state in
      let offset = state.start + state.waiting.count
      state.waiting += bytes
      if state.waiting.count >= room { flush(&state) }
      return SpilledBytes(file: self, offset: offset, count: bytes.count)
    }
  }

  private func flush(_ state: inout State) {
    let bytes = state.waiting
    if !write(bytes, at: state.start) { state.refused.append((state.start, bytes)) }
    state.start += bytes.count
    state.waiting = []
    state.waiting.reserveCapacity(room + room / 4)
  }

  private func write(_ bytes: [UInt8], at offset: Int) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = pwrite(
          descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done, offset + done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
  }

  fileprivate func bytes(at offset: Int, count: Int) -> [UInt8] {
    if count == 0 { return [] }
    let held: [UInt8]? = state.withLock { state in
      if offset >= state.start {
        let place = offset - state.start
        return Array(state.waiting[place..<place + count])
      }
      // Few at most, and none but on a disk that is full.
      guard let piece = state.refused.last(where: { $0.start <= offset }) else { return nil }
      let place = offset - piece.start
      return place < piece.bytes.count ? Array(piece.bytes[place..<place + count]) : nil
    }
    return held ?? read(at: offset, count: count)
  }

  /// As many as were kept: zeros stand for what cannot be read, so that places in them hold.
  private func read(at offset: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var done = 0
      filled = count
      while done < count {
        let more = pread(
          descriptor, buffer.baseAddress.map { $0 + done }, count - done, offset + done)
        if more < 0, errno == EINTR { continue }
        guard more > 0 else {
          couldNotRead.store(true, ordering: .relaxed)
          buffer[done...].initialize(repeating: 0)
          return
        }
        done += more
      }
    }
  }
}

/// Bytes that lie in a spill file, or in memory where there is none.
package struct SpilledBytes: Sendable {
  private enum Place: Sendable {
    case memory([UInt8])
    case file(SpillFile, offset: Int, count: Int)
  }

  private let place: Place

  fileprivate init(file: SpillFile, offset: Int, count: Int) {
    place = .file(file, offset: offset, count: count)
  }

  /// Of bytes that stay in memory.
  package init(_ bytes: [UInt8]) { place = .memory(bytes) }

  package var count: Int {
    switch place {
    case .memory(let bytes): bytes.count
    case .file(_, _, let count): count
    }
  }

  /// All of them, read anew each time.
  package var bytes: [UInt8] {
    switch place {
    case .memory(let bytes): bytes
    case .file(let file, let offset, let count): file.bytes(at: offset, count: count)
    }
  }

  /// What they stand for; nil where they cannot be read, which the file then remembers.
  package func value<Value>(_ read: (inout ByteReader) -> Value?) -> Value? {
    var reader = ByteReader(bytes)
    guard case .file(let file, _, _) = place else {
      return read(&reader).flatMap { reader.left == 0 ? $0 : nil }
    }
    // Zeros that stand for what could not be read may stand for a value too.
    if file.isWhole, let value = read(&reader), reader.left == 0 { return value }
    file.couldNotRead.store(true, ordering: .relaxed)
    return nil
  }
}
