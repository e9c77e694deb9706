import Diagnostics

extension LinkIndex.Target {
  /// `#anchor` where the page has it, an empty text for none, nil with a problem otherwise.
  func checked(
    _ anchor: String?, at location: SourceLocation, problems: inout [Diagnostic]
  ) -> String? {
    guard let anchor else { return "" }
    if anchors.contains(anchor) || areAnchorsUnknown { return "#\(anchor)" }
    if anchor.isEmpty {
      problems.append(
        Diagnostic(
          .deadAnchor, "nothing follows \"#\" in this link", at: location,
          help: ["name an anchor of the page, or leave out \"#\""]))
      return nil
    }
    problems.append(
      Diagnostic(
        .deadAnchor, "the page \"\(title)\" has no anchor \"\(anchor)\"", at: location,
        help: NearMiss.help(for: anchor, in: anchors)))
    return nil
  }
}
