/// Every situation over a few facts, one bit each: a second way to evaluate rules.
///
/// It shares nothing with the diagrams but the values of the variables, so that the two can judge
/// each other. Variables are digits of a mixed-radix number, the first one the most significant.
struct TruthTable {
  /// Positions of the variables in the layout, ascending.
  let levels: [Int]
  let arities: [Int]
  let size: Int
  private let strides: [Int]

  /// Nil where there are more situations than the limit.
  init?(levels: [Int], layout: VariableLayout, limit: Int) {
    self.levels = levels
    arities = levels.map { layout.arities[$0] }
    var strides = Array(repeating: 1, count: levels.count)
    var size = 1
    for index in levels.indices.reversed() {
      strides[index] = size
      size *= arities[index]
      if size > limit { return nil }
    }
    self.size = size
    self.strides = strides
  }

  struct Bits: Equatable {
    var words: [UInt64]

    subscript(index: Int) -> Bool { words[index >> 6] >> UInt64(index & 63) & 1 == 1 }
  }

  func constant(_ value: Bool) -> Bits {
    Bits(words: Array(repeating: value ? .max : 0, count: (size + 63) / 64))
  }

  /// Where a variable has one of the wanted values.
  func atom(level: Int, wanted: [Bool]) -> Bits {
    var bits = constant(false)
    guard let index = levels.firstIndex(of: level) else { return bits }
    let stride = strides[index]
    var start = 0
    while start < size {
      for value in 0..<arities[index] {
        if wanted[value] { fill(&bits, from: start, count: stride) }
        start += stride
      }
    }
    return bits
  }

  private func fill(_ bits: inout Bits, from start: Int, count: Int) {
    var position = start
    let end = start + count
    while position < end {
      if position & 63 == 0, end - position >= 64 {
        bits.words[position >> 6] = .max
        position += 64
      } else {
        bits.words[position >> 6] |= 1 << UInt64(position & 63)
        position += 1
      }
    }
  }

  func not(_ bits: Bits) -> Bits { Bits(words: bits.words.map { ~$0 }) }
  func and(_ left: Bits, _ right: Bits) -> Bits { combine(left, right, &) }
  func or(_ left: Bits, _ right: Bits) -> Bits { combine(left, right, |) }

  private func combine(_ left: Bits, _ right: Bits, _ apply: (UInt64, UInt64) -> UInt64) -> Bits {
    Bits(words: left.words.indices.map { apply(left.words[$0], right.words[$0]) })
  }

  /// The terminal of a diagram in each situation; it must read no other variables.
  func expand(_ root: DiagramStore.Node, _ store: DiagramStore) -> [DiagramStore.Node] {
    var result = Array(repeating: root, count: size)
    func fill(_ node: DiagramStore.Node, _ index: Int, _ start: Int) {
      guard index < levels.count, !store.isTerminal(node) else {
        let end = index < levels.count ? start + strides[index] * arities[index] : start + 1
        for position in start..<end { result[position] = node }
        return
      }
      for value in 0..<arities[index] {
        let child = store.level(node) == levels[index] ? store.child(node, value) : node
        fill(child, index + 1, start + value * strides[index])
      }
    }
    fill(root, 0, 0)
    return result
  }

  /// The values of a situation by variable.
  func values(_ situation: Int) -> [(level: Int, value: Int)] {
    levels.indices.map { (levels[$0], situation / strides[$0] % arities[$0]) }
  }
}
