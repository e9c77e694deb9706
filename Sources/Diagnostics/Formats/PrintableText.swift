extension StringProtocol {
  /// The text as it may be shown on a terminal: each character that a terminal would obey, or that
  /// would show the rest in another order, is replaced by U+FFFD. Names and lines of files come from
  /// anybody.
  package var printable: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.isObeyed ? "\u{FFFD}" : $0 }))
  }
}

extension Unicode.Scalar {
  fileprivate var isObeyed: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
