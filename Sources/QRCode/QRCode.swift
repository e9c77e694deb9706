import CQREncode

/// A QR symbol (ISO/IEC 18004): a square of dark and light modules.
package struct QRCode: Sendable, Equatable {
  /// Modules along one side, without the quiet zone.
  package let size: Int
  /// Row after row, from the top; true is dark.
  package let modules: [Bool]

  /// Light modules that must stand around a symbol.
  package static let quietZone = 4

  /// The smallest symbol that holds a text, with about 15 % of it spare against dirt and folds.
  ///
  /// - Returns: nil where the text is empty or longer than a symbol can hold.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty,
      let symbol = bytes.withUnsafeBufferPointer({ buffer in
        QRcode_encodeData(Int32(buffer.count), buffer.baseAddress, 0, QR_ECLEVEL_M)
      })
    else { return nil }
    defer { QRcode_free(symbol) }
    let size = Int(symbol.pointee.width)
    guard let data = symbol.pointee.data else { return nil }
    self.size = size
    // The lowest bit is the colour; the others say what the module is for.
    modules = (0..<size * size).map { data[$0] & 1 == 1 }
  }

  package func isDark(column: Int, row: Int) -> Bool { modules[row * size + column] }
}
