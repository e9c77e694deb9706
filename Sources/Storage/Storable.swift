/// What can lie on the disk between two builds.
package protocol Storable: Sendable {
  func write(to writer: inout ByteWriter)

  /// Nil where the bytes are not what `write` made.
  init?(from reader: inout ByteReader)
}

extension Storable {
  /// What `write` makes.
  package var stored: [UInt8] {
    var writer = ByteWriter()
    write(to: &writer)
    return writer.bytes
  }
}

extension Int: Storable {
  package func write(to writer: inout ByteWriter) {
    // Small numbers of either sign take one byte.
    writer.write(variable: UInt64(bitPattern: Int64((self << 1) ^ (self >> (Int.bitWidth - 1)))))
  }

  package init?(from reader: inout ByteReader) {
    guard let number = reader.variable() else { return nil }
    self = Int(Int64(bitPattern: number >> 1)) ^ -Int(number & 1)
  }
}

extension Double: Storable {
  package func write(to writer: inout ByteWriter) { writer.write(fixed: bitPattern) }

  package init?(from reader: inout ByteReader) {
    guard let pattern = reader.fixed() else { return nil }
    self.init(bitPattern: pattern)
  }
}

extension String: Storable {
  package func write(to writer: inout ByteWriter) { writer.write(run: utf8) }

  package init?(from reader: inout ByteReader) {
    guard let text = reader.text() else { return nil }
    self = text
  }
}

extension Optional: Storable where Wrapped: Storable {
  package func write(to writer: inout ByteWriter) {
    (self == nil ? 0 : 1).write(to: &writer)
    self?.write(to: &writer)
  }

  package init?(from reader: inout ByteReader) {
    switch Int(from: &reader) {
    case 0: self = .none
    case 1:
      guard let value = Wrapped(from: &reader) else { return nil }
      self = .some(value)
    default: return nil
    }
  }
}

extension Array: Storable where Element: Storable {
  package func write(to writer: inout ByteWriter) {
    count.write(to: &writer)
    for element in self { element.write(to: &writer) }
  }

  package init?(from reader: inout ByteReader) {
    guard let elements = reader.list(Element.init) else { return nil }
    self = elements
  }
}
