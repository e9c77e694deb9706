/// Finds the valid name that a misspelt one was probably meant to be.
package enum NearMiss {
  /// The nearest candidate, or nil where none is near enough to be worth a guess.
  ///
  /// The distance is Damerau's (optimal string alignment) over lower-cased scalars; a third of the
  /// name may differ. Ties go to a candidate that begins like the name, or that the name begins
  /// like, for a sign too many or too few is the commonest slip; then to the first in alphabetical
  /// order, so that messages are the same on each run.
  package static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
    let limit = max(1, name.unicodeScalars.count / 3)
    var best: (distance: Int, name: String, isStart: Bool)?
    let small = name.lowercased()
    // Each scalar more or fewer is an edit.
    let near = candidates.filter {
      abs($0.lowercased().unicodeScalars.count - small.unicodeScalars.count) <= limit
    }
    for candidate in near.sorted() where candidate != name {
      let distance = distance(small, candidate.lowercased())
      // Two names that share no letter are not near, however short they are.
      let longer = max(name.unicodeScalars.count, candidate.unicodeScalars.count)
      guard distance <= limit, distance < longer, distance <= best?.distance ?? .max else {
        continue
      }
      let isStart = candidate.hasPrefix(name) || name.hasPrefix(candidate)
      if distance < best?.distance ?? .max || isStart && best?.isStart == false {
        best = (distance, candidate, isStart)
      }
    }
    return best?.name
  }

  /// `did you mean "x"?`, or a list of what is allowed when nothing is near. Never empty.
  package static func help(for name: String, in candidates: some Sequence<String>) -> [String] {
    let all = candidates.sorted()
    let words = name.split(separator: " ").map(String.init)
    if words.count > 1, words.allSatisfy(all.contains) {
      return ["a comma is missing: \(words.joined(separator: ", "))"]
    }
    if let nearest = nearest(to: name, in: all) { return ["did you mean \"\(nearest)\"?"] }
    guard !all.isEmpty else { return ["there is none to name here yet"] }
    let shown = all.prefix(12).joined(separator: ", ")
    return ["allowed here: \(shown)\(all.count > 12 ? ", and \(all.count - 12) more" : "")"]
  }

  /// Edits (insert, delete, replace, swap neighbours) that turn one text into the other.
  static func distance(_ left: String, _ right: String) -> Int {
    let first = Array(left.unicodeScalars)
    let second = Array(right.unicodeScalars)
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for row in 1...first.count {
      var current = [row] + Array(repeating: 0, count: second.count)
      for column in 1...second.count {
        let same = first[row - 1] == second[column - 1]
        var cost = min(
          previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, first[row - 1] == second[column - 2],
          first[row - 2] == second[column - 1]
        {
          cost = min(cost, beforePrevious[column - 2] + 1)
        }
        current[column] = cost
      }
      beforePrevious = previous
      previous = current
    }
    return previous[second.count]
  }
}
