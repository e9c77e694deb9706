/// Values as bytes, for `ByteReader`.
package struct ByteWriter {
  package private(set) var bytes: [UInt8]

  /// - Parameter bytes: what was written before.
  package init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  package mutating func write(byte: UInt8) { bytes.append(byte) }

  /// Seven bits a byte, the lowest first.
  package mutating func write(variable number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Eight bytes, the lowest first.
  package mutating func write(fixed number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Bytes behind their count.
  package mutating func write(run: some Collection<UInt8>) {
    write(variable: UInt64(run.count))
    bytes.append(contentsOf: run)
  }

  /// Small numbers behind their count.
  package mutating func write(numbers: ArraySlice<UInt32>) {
    write(variable: UInt64(numbers.count))
    for number in numbers { write(variable: UInt64(number)) }
  }
}
