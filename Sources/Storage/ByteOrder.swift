extension String {
  /// Whether its UTF-8 comes before another's. So `sha256sum` and zip files are sorted, and so every
  /// machine sorts alike.
  package func precedesInBytes(_ other: String) -> Bool {
    // Of texts that lie as UTF-8 already, which all but those of other systems do.
    let isBefore = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { own.precedes($0) }
    }
    return (isBefore ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}

extension Array<UInt8> {
  /// Whether it comes before another in the order of bytes.
  package func precedesInBytes(_ other: [UInt8]) -> Bool {
    withUnsafeBufferPointer { own in other.withUnsafeBufferPointer { own.precedes($0) } }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func precedes(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    for place in 0..<Swift.min(count, other.count) where self[place] != other[place] {
      return self[place] < other[place]
    }
    return count < other.count
  }
}

extension Sequence<String> {
  /// The texts in the order of their bytes. Their bytes are laid side by side first: to move thousands
  /// of texts about takes longer than to compare them.
  package func sortedByBytes() -> [String] {
    let texts = Array(self)
    var bytes: [UInt8] = []
    var places: [(start: Int, count: Int, number: Int)] = []
    places.reserveCapacity(texts.count)
    for (number, text) in texts.enumerated() {
      let start = bytes.count
      bytes.append(contentsOf: text.utf8)
      places.append((start, bytes.count - start, number))
    }
    bytes.withUnsafeBufferPointer { bytes in
      func text(_ place: (start: Int, count: Int, number: Int)) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[place.start..<place.start + place.count])
      }
      places.sort { text($0).precedes(text($1)) }
    }
    return places.map { texts[$0.number] }
  }
}
