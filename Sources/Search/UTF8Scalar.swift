/// A scalar in UTF-8 that is known to be sound, as the bytes of every `String` are.
struct UTF8Scalar {
  let value: UInt32
  /// In bytes.
  let length: Int

  @inline(__always)
  init<Bytes: RandomAccessCollection>(_ bytes: Bytes, at index: Int)
  where Bytes.Element == UInt8, Bytes.Index == Int {
    func next(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
    let first = UInt32(bytes[index])
    switch first {
    case ..<0x80:
      value = first
      length = 1
    case ..<0xE0:
      value = (first & 0x1F) << 6 | next(1)
      length = 2
    case ..<0xF0:
      value = (first & 0x0F) << 12 | next(1) << 6 | next(2)
      length = 3
    default:
      value = (first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)
      length = 4
    }
  }

  /// Writes a scalar below U+10000 over what stands there, and returns how many bytes it has.
  static func write(_ value: UInt32, to bytes: inout [UInt8], at index: Int) -> Int {
    if value < 0x80 {
      bytes[index] = UInt8(value)
      return 1
    }
    let last = UInt8(value & 0x3F) | 0x80
    if value < 0x800 {
      bytes[index] = UInt8(value >> 6) | 0xC0
      bytes[index + 1] = last
      return 2
    }
    bytes[index] = UInt8(value >> 12) | 0xE0
    bytes[index + 1] = UInt8(value >> 6 & 0x3F) | 0x80
    bytes[index + 2] = last
    return 3
  }
}
