#if canImport(Glibc)
  import Glibc
#endif

/// Reads whole files. A site has thousands of small ones, and Foundation's way takes a copy of each.
package enum FileBytes {
  /// The bytes of a file; nil where it cannot be read to its end.
  package static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return nil }
    var bytes: [UInt8] = []
    // One byte more than it should have, to see its end with the first call.
    var room = max(Int(status.st_size), 0) + 1
    while true {
      var count = 0
      let more = [UInt8](unsafeUninitializedCapacity: room) { buffer, size in
        count = fill(buffer, from: file)
        size = max(count, 0)
      }
      guard count >= 0 else { return nil }
      if bytes.isEmpty { bytes = more } else { bytes += more }
      if count < room { return bytes }
      // It grew while it was read.
      room = 65_536
    }
  }

  /// Reads until the buffer is full or the file ends; -1 where it cannot be read.
  private static func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, from file: Int32) -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = Glibc.read(file, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
      if count < 0 {
        if errno == EINTR { continue }
        return -1
      }
      if count == 0 { break }
      filled += count
    }
    return filled
  }
}
