import StrictYAML

/// The ids of a rule file, gathered before anything else is read.
struct RuleNames {
  var sources: [String] = []
  var outcomes: [String] = []
  var factIDs: [String] = []
  var terms: [String] = []
  var decisions: [String] = []
  /// Ids of rules by decision, with those of the usual answer and of the scope.
  var rules: [String: [String]] = [:]
  /// Filled once the facts are read: values can be checked from then on.
  var facts: [String: RuleBook.Fact] = [:]

  static let reserved: Set<String> = ["all", "any", "not", "unknown"]

  var allRules: [String] { decisions.flatMap { rules[$0] ?? [] } }

  init() {}

  init(collectedFrom map: YAMLMap) {
    func keys(_ node: YAMLNode?) -> [String] { (node?.map ?? []).map(\.key) }
    sources = keys(map["sources"])
    outcomes = keys(map["outcomes"])
    factIDs = keys(map["facts"])
    terms = keys(map["terms"])
    for entry in map["decisions"]?.map ?? [] {
      decisions.append(entry.key)
      rules[entry.key] = Self.ruleIDs(entry)
    }
  }

  private static func ruleIDs(_ decision: YAMLNode.Entry) -> [String] {
    func value(_ key: String, in node: YAMLNode?) -> YAMLNode? {
      node?.map?.first { $0.key == key }?.value
    }
    let scope = value("covers", in: decision.value)
    var ids: [String] = []
    if let scope { ids.append(value("id", in: scope)?.scalar ?? scopeID(of: decision.key)) }
    let usual = value("usually", in: decision.value)
    for node in [usual].compactMap({ $0 }) + (value("rules", in: decision.value)?.list ?? []) {
      if let id = value("id", in: node)?.scalar { ids.append(id) }
    }
    return ids
  }

  /// The id of a scope to which the author gave none.
  static func scopeID(of decision: String) -> String { "\(decision)-scope" }

  static func isID(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, isLetter(first), !reserved.contains(text) else {
      return false
    }
    return text.unicodeScalars.allSatisfy { scalar in
      isLetter(scalar) || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
        || scalar == "."
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
