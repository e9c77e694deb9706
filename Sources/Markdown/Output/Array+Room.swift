extension Array {
  /// The same elements in memory of just their size. An array that grew has room for up to as many
  /// again, which is much where the outputs of thousands of texts are kept.
  var withoutSpareRoom: [Element] {
    if capacity <= count + count / 16 { return self }
    return Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      _ = buffer.initialize(from: self)
      initialized = count
    }
  }
}
