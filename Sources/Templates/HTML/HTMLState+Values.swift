/// What hangs on the values of attributes, and the content of elements that hold no markup.
extension HTMLState {
  static let type = Array("type".utf8)
  private static let script = Array("script".utf8)
  private static let meta = Array("meta".utf8)
  private static let rawElements: Set<[UInt8]> = Set(
    ["script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp", "plaintext"]
      .map { Array($0.utf8) })

  var isScript: Bool { element == Self.script && !isEndTag }
  private var isMeta: Bool { element == Self.meta && !isEndTag }

  mutating func clearAttribute() {
    attribute = []
    value = []
    address = .start
  }

  /// The start of a value; only addresses are watched for their scheme.
  mutating func startValue() {
    address = AttributeKind.of(attribute, in: element) == .address ? .start : .settled
  }

  /// The end of a value: keeps what later decisions hang on.
  mutating func endValue() {
    if isScript, attribute == Self.type { scriptType = value.map { $0.map(\.lowercasedASCII) } }
    if isMeta, attribute == Array("http-equiv".utf8) {
      isRefresh = value.map { $0.startsIgnoringCase(with: "refresh") } ?? true
    }
    clearAttribute()
  }

  /// The `>` of a tag.
  mutating func endTag() -> HTMLFault? {
    let fault = isRefresh && hasVariableContent ? HTMLFault.variableRefresh : nil
    let isRaw = !isEndTag && Self.rawElements.contains(element)
    let (element, type) = (element, scriptType)
    self = HTMLState()
    if isRaw {
      mode = .rawText
      self.element = element
      scriptType = type
    }
    return fault
  }

  /// One byte of an address; nothing happens in other attributes.
  mutating func readAddress(_ byte: UInt8) -> HTMLFault? {
    if address == .settled || address == .direct { return nil }
    switch (byte, address) {
    case (UInt8(ascii: "/"), _), (UInt8(ascii: "?"), _), (UInt8(ascii: "#"), _):
      address = .settled
    case (UInt8(ascii: ":"), .scheme(let scheme)):
      let isOfTheWeb = scheme.startsIgnoringCase(with: "http")
      address = isOfTheWeb ? .settled : .direct
      if !SafeAddress.allows(scheme: scheme) {
        return .unsafeAddress(scheme: String(decoding: scheme, as: UTF8.self))
      }
    case (UInt8(ascii: ":"), .start):
      address = .settled
      return .unsafeAddress(scheme: "")
    case (UInt8(ascii: ":"), .open):
      address = .settled
      return .colonAfterVariable
    case (_, .start) where byte <= 0x20: break
    // Browsers drop these before they look for a scheme.
    case (0x09, _), (0x0A, _), (0x0D, _): break
    case (_, .start): address = .scheme([byte])
    case (_, .scheme(let scheme)): address = .scheme(scheme + [byte])
    default: break
    }
    return nil
  }

  // MARK: - Comments and raw text

  mutating func readMarkupDeclaration(_ byte: UInt8) {
    if byte == UInt8(ascii: "-") {
      matched += 1
      if matched == 2 { mode = .comment }
    } else {
      self = HTMLState()
      if byte != UInt8(ascii: ">") { mode = .declaration }
    }
  }

  /// `matched` counts hyphens, from two at the start because `<!-->` is a whole comment; three
  /// stands for `--!`.
  mutating func readComment(_ byte: UInt8) {
    switch (byte, matched) {
    case (UInt8(ascii: ">"), 2...): self = HTMLState()
    case (UInt8(ascii: "-"), 3): matched = 1
    case (UInt8(ascii: "-"), _): matched = min(2, matched + 1)
    case (UInt8(ascii: "!"), 2): matched = 3
    default: matched = 0
    }
  }

  mutating func readRawText(_ byte: UInt8) -> HTMLFault? {
    if matched < 0 { return readCommentInScript(byte) }
    let end = Array("</".utf8) + element
    if matched == end.count {
      if byte.isHTMLSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
        let name = element
        self = HTMLState()
        element = name
        isEndTag = true
        mode = .beforeAttributeName
        return byte == UInt8(ascii: ">") ? endTag() : nil
      }
      matched = 0
    }
    if byte.lowercasedASCII == end[matched] {
      matched += 1
    } else if matched == 1, byte == UInt8(ascii: "!"), element == Self.script {
      matched = -1
    } else {
      matched = byte == UInt8(ascii: "<") ? 1 : 0
    }
    return nil
  }

  /// After `<!` in a script, with one hyphen more for each step below -1.
  private mutating func readCommentInScript(_ byte: UInt8) -> HTMLFault? {
    guard byte == UInt8(ascii: "-") else {
      matched = byte == UInt8(ascii: "<") ? 1 : 0
      return nil
    }
    matched -= 1
    guard matched == -3 else { return nil }
    matched = 0
    return .commentInScript
  }
}
