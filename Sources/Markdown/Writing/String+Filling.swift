extension String {
  /// The text with another one in the place of each gap, such as `{n}`. By bytes, for labels that stand
  /// on every page.
  ///
  /// - Parameter gap: begins with a curly bracket.
  func filling(_ gap: String, with text: String) -> String {
    var filled = ""
    var rest = self[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      filled += rest[..<open]
      let isGap = rest.utf8[open...].starts(with: gap.utf8)
      filled += isGap ? text : "{"
      rest = rest[rest.utf8.index(open, offsetBy: isGap ? gap.utf8.count : 1)...]
    }
    return filled + rest
  }
}
