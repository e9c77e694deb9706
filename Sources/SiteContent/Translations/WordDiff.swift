/// What changed between two versions of a text, word by word.
package struct WordDiff: Sendable {
  /// The lines that changed; removed words stand in `[-…-]`, new ones in `{+…+}`.
  package let lines: [String]

  package init(from old: String, to new: String) {
    lines = Self.merged(Self.words(old), Self.words(new))
  }

  /// Words and line breaks.
  private static func words(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      line.split(separator: " ") + ["\n"]
    }
  }

  private static func merged(_ old: [Substring], _ new: [Substring]) -> [String] {
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var writer = Writer()
    var (from, to) = (0, 0)
    while from < old.count || to < new.count {
      if from < old.count, removed.contains(from) {
        writer.add(old[from], .removed)
        from += 1
      } else if to < new.count, inserted.contains(to) {
        writer.add(new[to], .inserted)
        to += 1
      } else {
        writer.add(to < new.count ? new[to] : "\n", .same)
        (from, to) = (from + 1, to + 1)
      }
    }
    return writer.finished
  }

  private struct Writer {
    enum Kind { case same, removed, inserted }

    private var lines: [String] = []
    private var line: [String] = []
    private var run: [Substring] = []
    private var kind = Kind.same
    private var isChanged = false

    mutating func add(_ word: Substring, _ kind: Kind) {
      if kind != self.kind { closeRun() }
      self.kind = kind
      if kind != .same { isChanged = true }
      if word != "\n" {
        run.append(word)
      } else if kind == .same {
        closeRun()
        if isChanged, !line.isEmpty { lines.append(line.joined(separator: " ")) }
        line = []
        isChanged = false
      }
    }

    private mutating func closeRun() {
      let words = run.joined(separator: " ")
      run = []
      guard !words.isEmpty else { return }
      switch kind {
      case .same: line.append(words)
      case .removed: line.append("[-\(words)-]")
      case .inserted: line.append("{+\(words)+}")
      }
    }

    var finished: [String] {
      var last = self
      last.closeRun()
      return last.isChanged && !last.line.isEmpty
        ? last.lines + [last.line.joined(separator: " ")] : last.lines
    }
  }
}
