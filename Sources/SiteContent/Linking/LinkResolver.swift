import Diagnostics

/// Turns the links that authors write into addresses, as seen from one page.
package struct LinkResolver: Sendable {
  /// An address and what sort of link it is.
  package struct Resolved: Sendable, Equatable {
    package enum Kind: String, Sendable {
      case page, term, cite, rule, claim, external, anchor, file
    }

    /// Relative to the page, or an address outside the site.
    package let url: String
    package let kind: Kind
    /// The language of the target where it differs from the page's.
    package let language: String?
  }

  let index: LinkIndex
  let language: Language
  /// The page that holds the link.
  let outputPath: String
  /// The anchors of that page, for links such as `#after`.
  let ownAnchors: Set<String>

  package init(
    index: LinkIndex, language: Language, outputPath: String, ownAnchors: Set<String> = []
  ) {
    self.index = index
    self.language = language
    self.outputPath = outputPath
    self.ownAnchors = ownAnchors
  }

  /// The address of a destination such as `page:jail#after`, or nil with a problem.
  package func resolve(
    _ destination: String, at location: SourceLocation, problems: inout [Diagnostic]
  ) -> Resolved? {
    let (scheme, rest) = Self.split(destination)
    switch scheme {
    case "page", "questionnaire": return page(rest, at: location, problems: &problems)
    case "term": return term(rest, at: location, problems: &problems)
    case "cite": return cite(rest, at: location, problems: &problems)
    case "rule": return rule(rest, at: location, problems: &problems)
    case "decision": return decision(rest, at: location, problems: &problems)
    case "claim": return claim(rest, at: location, problems: &problems)
    case "file": return file(rest, at: location, problems: &problems)
    case "https": return external(destination, at: location, problems: &problems)
    case "mailto", "tel": return Resolved(url: destination, kind: .external, language: nil)
    case "" where rest.hasPrefix("#"): return ownAnchor(rest, at: location, problems: &problems)
    default:
      problems.append(
        Diagnostic(
          .deadLink, "a link may not lead to \"\(destination)\"", at: location,
          help: ["name a page by its id: page:ID", "an outside address begins with https://"]))
      return nil
    }
  }

  /// The address of another output file, as seen from this page.
  package func url(to target: String) -> String {
    LinkIndex.relative(from: outputPath, to: target)
  }

  private static func split(_ destination: String) -> (scheme: String, rest: String) {
    guard let colon = destination.firstIndex(of: ":"), !destination.hasPrefix("#") else {
      return ("", destination)
    }
    return (
      String(destination[..<colon]).lowercased(),
      String(destination[destination.index(after: colon)...])
    )
  }

  private static func splitAnchor(_ text: String) -> (id: String, anchor: String?) {
    guard let hash = text.firstIndex(of: "#") else { return (text, nil) }
    return (String(text[..<hash]), String(text[text.index(after: hash)...]))
  }

  private func page(
    _ rest: String, at location: SourceLocation, problems: inout [Diagnostic]
  ) -> Resolved? {
    let (id, anchor) = Self.splitAnchor(rest)
    guard let target = index.page(id, in: language.code) else {
      if index.isBroken(id, in: language.code) { return nil }
      problems.append(
        Diagnostic(
          .deadLink, "there is no page \"\(id)\"", at: location,
          help: NearMiss.help(for: id, in: pageIDs)))
      return nil
    }
    return target.checked(anchor, at: location, problems: &problems).map {
      Resolved(url: url(to: target.outputPath) + $0, kind: .page, language: foreign(id))
    }
  }

  var pageIDs: [String] {
    Array((index.pages[index.defaultLanguage] ?? [:]).keys)
  }

  /// The language of a page that this language lacks.
  package func foreign(_ id: String) -> String? {
    index.pages[language.code]?[id] == nil ? index.defaultLanguage : nil
  }

  private func term(
    _ id: String, at location: SourceLocation, problems: inout [Diagnostic]
  ) -> Resolved? {
    let known = index.terms[language.code] ?? index.terms[index.defaultLanguage] ?? []
    guard known.contains(id) else {
      if index.cannotKnow(.terms, in: language.code) { return nil }
      problems.append(
        Diagnostic(
          .unknownTerm, "the glossary has no term \"\(id)\"", at: location,
          help: NearMiss.help(for: id, in: known)))
      return nil
    }
    guard let glossary = index.page("glossary", in: language.code) else {
      if index.isBroken("glossary", in: language.code) { return nil }
      problems.append(
        Diagnostic(.deadLink, "there is no page \"glossary\" to hold the term", at: location))
      return nil
    }
    return Resolved(
      url: "\(url(to: glossary.outputPath))#\(id)", kind: .term, language: foreign("glossary"))
  }

  private func external(
    _ address: String, at location: SourceLocation, problems: inout [Diagnostic]
  ) -> Resolved? {
    guard index.addressesByURL[address] != nil else {
      if index.cannotKnow(.addresses, in: language.code) { return nil }
      problems.append(
        Diagnostic(
          .unlistedAddress, "the address \(address) is not listed in Content/links.yaml",
          at: location,
          help: ["add it there with a title and the day on which somebody opened it"]
            + (nearAddress(address)
              .map { ["did you mean \($0)?"] } ?? [])))
      return nil
    }
    return Resolved(url: address, kind: .external, language: nil)
  }

  /// A listed address that differs by a slash at the end, or little.
  private func nearAddress(_ address: String) -> String? {
    func bare(_ text: String) -> Substring { text.hasSuffix("/") ? text.dropLast() : text[...] }
    return index.addressesByURL.keys.first { bare($0) == bare(address) }
      ?? NearMiss.nearest(to: address, in: index.addressesByURL.keys)
  }

  /// A file of `Public/`: a form to print, or a picture.
  package func file(
    _ path: String, at location: SourceLocation, problems: inout [Diagnostic]
  ) -> Resolved? {
    guard index.files.contains(path) else {
      problems.append(
        Diagnostic(
          .missingFile, "the folder Public has no file \"\(path)\"", at: location,
          help: NearMiss.help(for: path, in: index.files)))
      return nil
    }
    return Resolved(url: url(to: path), kind: .file, language: nil)
  }

  private func ownAnchor(
    _ rest: String, at location: SourceLocation, problems: inout [Diagnostic]
  ) -> Resolved? {
    let anchor = String(rest.dropFirst())
    guard ownAnchors.contains(anchor) else {
      problems.append(
        Diagnostic(
          .deadAnchor, "this page has no anchor \"\(anchor)\"", at: location,
          help: NearMiss.help(for: anchor, in: ownAnchors)))
      return nil
    }
    return Resolved(url: rest, kind: .anchor, language: nil)
  }
}
