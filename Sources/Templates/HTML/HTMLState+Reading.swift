/// What fixed text of a template gets wrong.
enum HTMLFault: Equatable {
  /// An address of a scheme that is not allowed.
  case unsafeAddress(scheme: String)
  /// A `:` after something variable, which could make a scheme of it.
  case colonAfterVariable
  /// Letters right behind an attribute value or behind branches that end inside a tag.
  case missingBlank
  /// `<!--` in a script, which changes where the script ends.
  case commentInScript
  /// A page that sends its reader elsewhere, to an address that is variable.
  case variableRefresh
  /// A style or a handler inside a tag, which the policy of every page forbids.
  case forbiddenAttribute(String)

  /// How far before the byte at which it showed it begins.
  fileprivate var length: Int {
    if case .forbiddenAttribute(let name) = self { name.utf8.count } else { 0 }
  }
}

/// Reading fixed text, one byte at a time, as a browser does (HTML standard, section 13.2.5).
extension HTMLState {
  /// Reads bytes; returns the faults with the offsets of the bytes at which they showed.
  mutating func read(_ bytes: ArraySlice<UInt8>) -> [(fault: HTMLFault, offset: Int)] {
    var faults: [(fault: HTMLFault, offset: Int)] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if mode == .data {
        // Most text is here; nothing but `<` matters.
        guard let next = bytes[index...].firstIndex(of: UInt8(ascii: "<")) else { return faults }
        index = next
      }
      if let fault = read(bytes[index]) {
        faults.append((fault, max(bytes.startIndex, index - fault.length)))
      }
      index += 1
    }
    return faults
  }

  private mutating func read(_ byte: UInt8) -> HTMLFault? {
    switch mode {
    case .data: mode = byte == UInt8(ascii: "<") ? .tagOpen : .data
    case .tagOpen: readTagOpen(byte)
    case .endTagOpen: readEndTagOpen(byte)
    case .tagName: return readTagName(byte)
    case .beforeAttributeName, .afterAttributeName, .attributeName, .gap: return readInTag(byte)
    case .beforeAttributeValue: return readBeforeValue(byte)
    case .doubleQuoted: return readValue(byte, end: UInt8(ascii: "\""))
    case .singleQuoted: return readValue(byte, end: UInt8(ascii: "'"))
    case .unquoted: return readUnquoted(byte)
    case .markupDeclaration: readMarkupDeclaration(byte)
    case .declaration: if byte == UInt8(ascii: ">") { self = HTMLState() }
    case .comment: readComment(byte)
    case .rawText: return readRawText(byte)
    }
    return nil
  }

  // MARK: - Tags

  private mutating func readTagOpen(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "!"):
      mode = .markupDeclaration
      matched = 0
    case UInt8(ascii: "/"): mode = .endTagOpen
    case UInt8(ascii: "?"): mode = .declaration
    case _ where byte.isASCIILetter: startTag(byte, isEndTag: false)
    case UInt8(ascii: "<"): break
    default: mode = .data
    }
  }

  private mutating func readEndTagOpen(_ byte: UInt8) {
    if byte.isASCIILetter {
      startTag(byte, isEndTag: true)
    } else {
      mode = byte == UInt8(ascii: ">") ? .data : .declaration
    }
  }

  private mutating func startTag(_ byte: UInt8, isEndTag: Bool) {
    mode = .tagName
    element = [byte.lowercasedASCII]
    self.isEndTag = isEndTag
  }

  private mutating func readTagName(_ byte: UInt8) -> HTMLFault? {
    if byte.isHTMLSpace || byte == UInt8(ascii: "/") {
      mode = .beforeAttributeName
    } else if byte == UInt8(ascii: ">") {
      return endTag()
    } else {
      element.append(byte.lowercasedASCII)
    }
    return nil
  }

  private mutating func readInTag(_ byte: UInt8) -> HTMLFault? {
    if byte == UInt8(ascii: ">") {
      endName()
      return endTag()
    }
    if byte.isHTMLSpace {
      if mode == .attributeName { endName(); mode = .afterAttributeName }
      if mode == .gap { mode = .beforeAttributeName }
      return nil
    }
    if byte == UInt8(ascii: "/") {
      endName()
      clearAttribute()
      mode = .beforeAttributeName
      return nil
    }
    if byte == UInt8(ascii: "="), mode == .attributeName || mode == .afterAttributeName {
      mode = .beforeAttributeValue
      return forbiddenAttribute
    }
    let fault = mode == .gap ? HTMLFault.missingBlank : nil
    if mode != .attributeName { clearAttribute() }
    mode = .attributeName
    attribute.append(byte.lowercasedASCII)
    return fault
  }

  private var forbiddenAttribute: HTMLFault? {
    let name = String(decoding: attribute, as: UTF8.self)
    return name == "style" || name.hasPrefix("on") ? .forbiddenAttribute(name) : nil
  }

  /// A name without a value: a script's `type` is then empty.
  private mutating func endName() {
    if mode == .attributeName, attribute == Self.type, isScript { scriptType = [] }
  }

  private mutating func readBeforeValue(_ byte: UInt8) -> HTMLFault? {
    if byte.isHTMLSpace { return nil }
    if byte == UInt8(ascii: ">") { return endTag() }
    startValue()
    switch byte {
    case UInt8(ascii: "\""): mode = .doubleQuoted
    case UInt8(ascii: "'"): mode = .singleQuoted
    default:
      mode = .unquoted
      value?.append(byte)
      return readAddress(byte)
    }
    return nil
  }

  private mutating func readValue(_ byte: UInt8, end: UInt8) -> HTMLFault? {
    if byte == end {
      endValue()
      mode = .gap
      return nil
    }
    value?.append(byte)
    return readAddress(byte)
  }

  private mutating func readUnquoted(_ byte: UInt8) -> HTMLFault? {
    if byte.isHTMLSpace {
      endValue()
      mode = .beforeAttributeName
      return nil
    }
    if byte == UInt8(ascii: ">") {
      endValue()
      return endTag()
    }
    value?.append(byte)
    return readAddress(byte)
  }
}
