extension [UInt8] {
  /// The offset at which a text begins next; nil where it does not stand there any more.
  package func place(of text: StaticString, from start: Int = 0) -> Int? {
    text.withUTF8Buffer { text in
      guard let first = text.first else { return nil }
      var from = start
      while let found = self[from...].firstIndex(of: first) {
        if self[found...].starts(with: text) { return found }
        from = found + 1
      }
      return nil
    }
  }
}
