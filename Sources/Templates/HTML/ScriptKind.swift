/// How a browser reads the content of a script element.
enum ScriptKind: Equatable {
  /// As a program.
  case code
  /// As JSON, or not at all but for programs that read it as JSON.
  case data
  case unknown

  private static let codeTypes: Set<String> = [
    "", "module", "text/javascript", "application/javascript",
  ]
  private static let dataTypes: Set<String> = [
    "application/json", "application/ld+json", "importmap", "speculationrules",
  ]

  init(type: [UInt8]?) {
    guard let type else {
      self = .unknown
      return
    }
    let name = String(decoding: type.filter { !$0.isHTMLSpace }, as: UTF8.self)
    self = Self.codeTypes.contains(name) ? .code : Self.dataTypes.contains(name) ? .data : .unknown
  }
}

extension HTMLState {
  /// Within a script element: how its content is read.
  var scriptKind: ScriptKind { ScriptKind(type: scriptType) }

  /// Whether this is the `content` of a `meta` tag.
  var isMetaContent: Bool {
    attribute == Array("content".utf8) && element == Array("meta".utf8)
  }
}
