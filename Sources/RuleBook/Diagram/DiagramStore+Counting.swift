extension DiagramStore {
  /// How many combinations of values give `yes`; `UInt64.max` where it is more than that holds.
  func count(_ root: Node) -> UInt64 {
    var suffix = Array(repeating: UInt64(1), count: arities.count + 1)
    for level in arities.indices.reversed() {
      suffix[level] = Self.times(suffix[level + 1], UInt64(arities[level]))
    }
    var memo = NumberMap<UInt64>()
    /// Combinations of the variables from the node's own on.
    func models(_ node: Node) -> UInt64 {
      if isTerminal(node) { return node == Self.yes ? 1 : 0 }
      if let known = memo[node] { return known }
      let own = level(node)
      var sum: UInt64 = 0
      for value in 0..<arities[own] {
        let next = child(node, value)
        let skipped = Self.product(arities[(own + 1)..<level(next)])
        sum = Self.plus(sum, Self.times(models(next), skipped))
      }
      memo[node] = sum
      return sum
    }
    return Self.times(models(root), Self.product(arities[..<level(root)]))
  }

  private static func product(_ arities: ArraySlice<Int>) -> UInt64 {
    arities.reduce(1) { times($0, UInt64($1)) }
  }

  static func times(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let (result, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? .max : result
  }

  static func plus(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let (result, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : result
  }

  /// The shortest way to `yes`: a value for each variable that must be named, in order.
  ///
  /// - Parameter plain: the value of each variable that goes without saying (`no`, `none`), or nil.
  ///   As few other values as possible are named, the earliest variables first.
  /// - Returns: nil where the function never gives `yes`.
  func sample(_ root: Node, plain: [Int?]) -> [(level: Int, value: Int)]? {
    var memo = NumberMap<Int>()
    func cost(_ node: Node) -> Int {
      if isTerminal(node) { return node == Self.yes ? 0 : Int.max / 2 }
      if let known = memo[node] { return known }
      let own = level(node)
      var best = Int.max / 2
      for value in 0..<arities[own] {
        best = min(best, cost(child(node, value)) + (plain[own] == value ? 0 : 1))
      }
      memo[node] = best
      return best
    }
    guard cost(root) < Int.max / 2 else { return nil }
    var named: [(level: Int, value: Int)] = []
    var node = root
    while !isTerminal(node) {
      let own = level(node)
      let best = cost(node)
      // Of equally short ways, the one that names the earlier question reads better.
      let values = (0..<arities[own]).sorted { left, right in
        (plain[own] == left ? 1 : 0, left) < (plain[own] == right ? 1 : 0, right)
      }
      for value in values {
        let isPlain = plain[own] == value
        if cost(child(node, value)) + (isPlain ? 0 : 1) == best {
          if !isPlain { named.append((own, value)) }
          node = child(node, value)
          break
        }
      }
    }
    return named
  }
}
