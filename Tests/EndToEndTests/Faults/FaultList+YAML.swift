extension Fault {
  /// What YAML makes of harmless looking lines.
  static let yaml: [Fault] = [
    Fault("yaml-colon", "yaml-syntax", in: harbor, "place: The", "place: Here: the"),
    Fault("yaml-tab", "yaml-syntax", in: harbor, "  calm:", "\tcalm:"),
    Fault("yaml-lone-quote", "yaml-syntax", in: act, "citation: Harbor", "citation: \"Harbor"),
    Fault("yaml-open-brace", "yaml-syntax", in: harbor, "expect: forbidden}", "expect: forbidden"),
    Fault("yaml-open-bracket", "yaml-syntax", in: harbor, "say: [still]", "say: [still"),
    Fault("yaml-indent", "yaml-syntax", in: act, "    modal: must-not\n", "   modal: must-not\n"),
    Fault("yaml-no-colon", "yaml-syntax", in: harbor, "place: The harbor", "place\nshorter: x"),
    Fault("yaml-at-sign", "yaml-syntax", in: harbor, "place: The", "place: @The"),
    Fault("yaml-star", "yaml-syntax", in: harbor, "place: The", "place: *The*"),
    Fault("yaml-percent", "yaml-syntax", in: harbor, "place: The", "place: %The"),
    Fault("yaml-escape", "yaml-syntax", in: harbor, "place: The harbor", "place: \"The \\harbor\""),
    Fault(
      "yaml-document", "yaml-syntax", in: "en/glossary.yaml", "terms:", "---\na: b\n---\nterms:"),
    Fault("yaml-control", "yaml-syntax", in: harbor, "place: The", "place: \u{7}The"),
    Fault("yaml-anchor", "yaml-anchor", in: harbor, "place: The", "place: &here The"),
    Fault("yaml-merge", "yaml-anchor", in: "en/glossary.yaml", "bell: {", "bell: {<<: x, "),
    Fault("yaml-tag", "yaml-tag", in: harbor, "place: The", "place: !!int The"),
    Fault(
      "yaml-deep", "yaml-too-deep", in: harbor, "say: [still]",
      "say: \(String(repeating: "[", count: 45))still\(String(repeating: "]", count: 45))"),
    Fault(
      "yaml-comma", "unquoted-prose", in: "en/glossary.yaml", "\"What rings.\"",
      "What rings, or hums."),
    Fault(
      "date-slashes", "invalid-date", in: "site.yaml", "law_date: 2026-01-01", "law_date: 1/1/2026"),
    Fault(
      "checked-date", "invalid-date", in: "links.yaml", "checked: 2026-01-01", "checked: today"),
  ]
}
