import Diagnostics

/// Links to sources, rules, decisions and checked claims.
extension LinkResolver {
  func cite(
    _ rest: String, at location: SourceLocation, problems: inout [Diagnostic]
  ) -> Resolved? {
    let parts = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let id = String(parts.first ?? "")
    guard let target = index.page(id, in: language.code) else {
      if index.isBroken(id, in: language.code) { return nil }
      problems.append(
        Diagnostic(
          .unknownSource, "no source is called \"\(id)\"", at: location,
          help: NearMiss.help(for: id, in: pageIDs)))
      return nil
    }
    let page = url(to: target.outputPath)
    guard parts.count == 2 else {
      return Resolved(url: page, kind: .cite, language: foreign(id))
    }
    let path = String(parts[1])
    guard target.anchors.contains(path) || target.areAnchorsUnknown else {
      problems.append(
        Diagnostic(
          .unknownProvision, "the source \"\(id)\" has no provision \"\(path)\"", at: location,
          help: Self.help(for: path, in: target.anchors)))
      return nil
    }
    return Resolved(url: "\(page)#\(path)", kind: .cite, language: foreign(id))
  }

  /// A path is often written as the law prints it: `(a)(1)(B)`.
  private static func help(for path: String, in known: Set<String>) -> [String] {
    let pieces = path.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let meant = pieces.joined(separator: "-")
    return known.contains(meant)
      ? ["did you mean \"\(meant)\"?"] : NearMiss.help(for: path, in: known)
  }

  func rule(
    _ id: String, at location: SourceLocation, problems: inout [Diagnostic]
  ) -> Resolved? {
    guard let decision = index.rules[id] else {
      if index.cannotKnow(.rules, in: language.code) { return nil }
      problems.append(
        Diagnostic(
          .unknownRule, "no rule is called \"\(id)\"", at: location,
          help: NearMiss.help(for: id, in: index.rules.keys)))
      return nil
    }
    return Resolved(
      url: "\(decisionURL(decision))#\(id)", kind: .rule, language: foreign(decision: decision))
  }

  func decision(
    _ id: String, at location: SourceLocation, problems: inout [Diagnostic]
  ) -> Resolved? {
    guard index.decisions.contains(id) else {
      if index.cannotKnow(.rules, in: language.code) { return nil }
      problems.append(
        Diagnostic(
          .unknownDecision, "no decision is called \"\(id)\"", at: location,
          help: NearMiss.help(for: id, in: index.decisions)))
      return nil
    }
    return Resolved(url: decisionURL(id), kind: .rule, language: foreign(decision: id))
  }

  /// The page of a decision, as seen from this page.
  package func decisionURL(_ id: String) -> String {
    // Where the language has no page of it, that of the default language, which stands at the root.
    let folder = foreign(decision: id) == nil ? language.outputFolder : ""
    return url(to: "\(folder)\(LinkIndex.decisionSlug(id)).html")
  }

  /// The language of a decision's page where this language has none.
  package func foreign(decision id: String) -> String? {
    index.hasDecision(id, in: language.code) ? nil : index.defaultLanguage
  }

  func claim(
    _ id: String, at location: SourceLocation, problems: inout [Diagnostic]
  ) -> Resolved? {
    let known = index.claims[index.defaultLanguage] ?? [:]
    let own = index.claims[language.code]?[id]
    guard let path = own ?? known[id] else {
      if index.cannotKnow(.claims, in: language.code) { return nil }
      problems.append(
        Diagnostic(
          .unknownClaim, "no checked claim is called \"\(id)\"", at: location,
          help: NearMiss.help(for: id, in: known.keys)))
      return nil
    }
    return Resolved(
      url: "\(url(to: path))#\(id)", kind: .claim,
      language: own == nil ? index.defaultLanguage : nil)
  }
}
