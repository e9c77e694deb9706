/// Blocks of whole lines lose the indentation of where they are written and take on that of where
/// they are printed.
extension BlockNode {
  /// The block without the blanks that its first line begins with, on all of its lines.
  func withoutOwnIndentation(in bytes: [UInt8]) -> BlockNode {
    guard isWholeLines else { return self }
    let width = nodes.leadingBlanks(in: bytes).count
    guard width > 0 else { return self }
    var result = self
    result.nodes = nodes.outdented(by: width, in: bytes)
    return result
  }
}

extension [TemplateNode] {
  /// The blanks at the start of the first line.
  func leadingBlanks(in bytes: [UInt8]) -> [UInt8] {
    var isAtStart = false
    for node in self {
      switch node {
      case .lineStart: isAtStart = true
      case .text(let range) where isAtStart:
        return Array<UInt8>(bytes[range].prefix(while: \.isBlank))
      case .partial(let partial) where !isAtStart: return partial.indentation
      case .parent(let parent) where !isAtStart: return parent.indentation
      case .block(let block) where !isAtStart: return block.indentation
      case .section(let section) where !isAtStart: return section.nodes.leadingBlanks(in: bytes)
      default: return []
      }
    }
    return []
  }

  /// The same lines with at most `width` blanks less at their start.
  func outdented(by width: Int, in bytes: [UInt8]) -> [TemplateNode] {
    var isAtStart = false
    return map { node in
      defer { if case .lineStart = node { isAtStart = true } else { isAtStart = false } }
      switch node {
      case .text(let range) where isAtStart:
        let blanks = bytes[range].prefix(while: \.isBlank).count
        return .text(range.dropFirst(Swift.min(width, blanks)))
      case .partial(var partial):
        partial.indentation.removeFirst(Swift.min(width, partial.indentation.count))
        return .partial(partial)
      case .parent(var parent):
        parent.indentation.removeFirst(Swift.min(width, parent.indentation.count))
        return .parent(parent)
      case .block(var block):
        block.indentation.removeFirst(Swift.min(width, block.indentation.count))
        block.nodes = block.nodes.outdented(by: width, in: bytes)
        return .block(block)
      case .section(var section):
        section.nodes = section.nodes.outdented(by: width, in: bytes)
        return .section(section)
      default: return node
      }
    }
  }
}
