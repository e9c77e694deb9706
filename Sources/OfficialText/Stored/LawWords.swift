import Crypto

/// Paragraphs of one subdivision that stand together.
package struct LawBlock: Sendable, Equatable {
  /// Such as `a-1-B`; empty for words of the section as a whole.
  package let path: String
  package internal(set) var paragraphs: [String]

  package init(path: String, paragraphs: [String]) {
    self.path = path
    self.paragraphs = paragraphs
  }

  /// How deep it stands: 0 for the section, 1 for (a).
  package var depth: Int { path.isEmpty ? 0 : path.count { $0 == "-" } + 1 }

  /// Enough of the hash of its words to find the place of an edit.
  var mark: String { Self.mark(paragraphs) }

  static func mark(_ paragraphs: [String]) -> String {
    String(LawWords.hash(paragraphs.joined(separator: "\n")).prefix(8))
  }
}

/// The words of a section, by subdivision, in the order of the law.
///
/// A subdivision may have several blocks: words that follow its list are a block of their own.
package struct LawWords: Sendable, Equatable {
  package let blocks: [LawBlock]
  /// The note after the section: which act made it.
  package let history: String?

  package init(blocks: [LawBlock], history: String?) {
    self.blocks = blocks
    self.history = history
  }

  /// The paths of all subdivisions, in order, each once.
  package var paths: [String] {
    var seen: Set<String> = []
    return blocks.map(\.path).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// The words of a subdivision without those of the ones inside it.
  package func own(_ path: String) -> [String] {
    blocks.filter { $0.path == path }.flatMap(\.paragraphs)
  }

  /// The words as they are stored, with a line before each block that names it.
  package var body: String {
    var parts = blocks.map { block in
      "[\(block.path.isEmpty ? Self.section : block.path) \(block.mark)]\n"
        + block.paragraphs.joined(separator: "\n") + "\n"
    }
    if let history {
      parts.append("[\(Self.historyName) \(LawBlock.mark([history]))]\n\(history)\n")
    }
    return parts.joined(separator: "\n")
  }

  /// SHA-256 of `body` in hexadecimal digits.
  package var hash: String { Self.hash(body) }

  static let section = "section"
  static let historyName = "history"

  package static func hash(_ text: String) -> String {
    SHA256.hash(data: Array(text.utf8)).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0\(digits)" : digits
    }.joined()
  }
}
