/// Gives the variables, parameters and inner functions of a script short names.
///
/// Names at the top of the script, of properties, and those the script does not declare stay. Two
/// variables may share a short name where neither can be seen from the other's place.
struct ScriptNames {
  /// A function, or the script as a whole.
  private struct Scope {
    let parent: Int?
    /// In the order in which they are declared.
    var names: [String] = []
    /// What is named in it or in functions inside it, and declared outside of it.
    var outer: Set<Binding> = []
  }

  /// A name, and the function that declares it.
  private struct Binding: Hashable {
    let scope: Int
    let name: String
  }

  private var tokens: [String]
  private var scopes = [Scope(parent: nil)]
  /// The function that each token stands in.
  private var places: [Int] = []

  /// - Parameter source: a script by the rules of `CompactScript`, already compact.
  static func shortened(_ source: [UInt8]) -> String {
    var names = ScriptNames(source)
    names.findScopes()
    names.findVariables()
    return names.renamed()
  }

  private init(_ source: [UInt8]) {
    tokens = ScriptTokens(source[...]).texts.map { String(decoding: $0, as: UTF8.self) }
  }

  private func token(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index] : "" }

  private func isName(_ text: String) -> Bool {
    text.utf8.first.map {
      ScriptTokens.isWord($0) && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    } ?? false
  }

  private mutating func declare(_ name: String, in scope: Int) {
    if !scopes[scope].names.contains(name) { scopes[scope].names.append(name) }
  }

  /// Functions with their parameters. A function's own name belongs to what is around it.
  private mutating func findScopes() {
    var current = 0
    // For each open brace, the scope that goes on after it.
    var braces: [Int] = []
    var parameters: Int?
    for (index, text) in tokens.enumerated() {
      switch text {
      case "function":
        if token(index + 1) == " " { declare(token(index + 2), in: current) }
        scopes.append(Scope(parent: current))
        parameters = scopes.count - 1
      case "{":
        braces.append(current)
        if let scope = parameters { current = scope }
        parameters = nil
      case "}":
        places.append(current)
        current = braces.popLast() ?? 0
        continue
      default:
        if token(index - 2) == "function", token(index - 1) == " " {
          places.append(current)
          continue
        }
        if let scope = parameters, isName(text) { declare(text, in: scope) }
      }
      places.append(parameters ?? current)
    }
  }

  private mutating func findVariables() {
    for start in tokens.indices where tokens[start] == "var" {
      var depth = 0
      var isNext = true
      for text in tokens[(start + 1)...] {
        switch text {
        case "(", "[", "{": depth += 1
        case ")", "]", "}": depth -= 1
        default: break
        }
        if depth < 0 || depth == 0 && (text == ";" || text == "in") { break }
        if isNext, isName(text) {
          declare(text, in: places[start])
          isNext = false
        }
        if depth == 0, text == "," { isNext = true }
      }
    }
  }

  /// Whether a token is a name, but not that of a property, nor a key.
  private func isReference(_ index: Int) -> Bool {
    guard isName(tokens[index]), token(index - 1) != "." else { return false }
    return token(index + 1) != ":" || !["{", ","].contains(token(index - 1))
  }

  /// What a token names; nil for keywords, properties, keys and what the script does not declare.
  private func binding(_ index: Int) -> Binding? {
    guard isReference(index) else { return nil }
    let text = tokens[index]
    var scope: Int? = places[index]
    while let here = scope {
      if scopes[here].names.contains(text) { return Binding(scope: here, name: text) }
      scope = scopes[here].parent
    }
    return nil
  }

  private mutating func renamed() -> String {
    let bindings = tokens.indices.map(binding)
    var free: Set<String> = ["do", "if", "in"]
    for index in tokens.indices where isReference(index) && bindings[index] == nil {
      free.insert(tokens[index])
    }
    for (index, binding) in bindings.enumerated() {
      guard let binding else { continue }
      var scope = places[index]
      while scope != binding.scope, let parent = scopes[scope].parent {
        scopes[scope].outer.insert(binding)
        scope = parent
      }
    }
    var short: [Binding: String] = [:]
    // Scopes stand in the order of their beginnings, so outer ones have their names first.
    for (number, scope) in scopes.enumerated() {
      var used = free.union(scope.outer.compactMap { short[$0] })
      for name in scope.names {
        let chosen = number == 0 ? name : Self.candidates.first { !used.contains($0) } ?? name
        used.insert(chosen)
        short[Binding(scope: number, name: name)] = chosen
      }
    }
    return zip(tokens, bindings).map { text, binding in
      binding.flatMap { short[$0] } ?? text
    }.joined()
  }

  /// One letter, then two.
  private static let candidates: [String] = {
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
    return letters + letters.flatMap { first in letters.map { first + $0 } }
  }()
}
