/// What is known after branches of which only one is taken.
extension HTMLState {
  /// The state that holds after either of two; nil when no one state does.
  static func join(_ left: HTMLState, _ right: HTMLState) -> HTMLState? {
    if left == right { return left }
    guard left.element == right.element, left.isEndTag == right.isEndTag else { return nil }
    var result = left
    result.scriptType = left.scriptType == right.scriptType ? left.scriptType : nil
    result.isRefresh = left.isRefresh || right.isRefresh
    result.hasVariableContent = left.hasVariableContent || right.hasVariableContent
    if left.isBetweenAttributes, right.isBetweenAttributes {
      result.mode = .gap
      result.clearAttribute()
      return result
    }
    guard left.mode == right.mode, left.isInQuotes, left.attribute == right.attribute else {
      return nil
    }
    result.value = left.value == right.value ? left.value : nil
    result.address = AddressState.join(left.address, right.address)
    return result
  }

  var isInQuotes: Bool { mode == .doubleQuoted || mode == .singleQuoted }

  /// In a tag, where a blank or the tag's end may come next.
  private var isBetweenAttributes: Bool {
    switch mode {
    case .tagName, .beforeAttributeName, .attributeName, .afterAttributeName, .gap: true
    default: false
    }
  }
}

extension AddressState {
  /// Differing beginnings leave open what the address begins with.
  static func join(_ left: AddressState, _ right: AddressState) -> AddressState {
    left == right ? left : .open
  }

  /// What a value leaves behind: anything may have been in it, unless the scheme is settled.
  mutating func passVariable() {
    if self != .settled { self = .open }
  }
}
