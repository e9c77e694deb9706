extension Fault {
  /// Slips of a pen: one word in one file.
  static let slips: [Fault] = [
    Fault("misspelt-key", "unknown-key", in: harbor, "place:", "plaze:"),
    Fault("missing-key", "missing-key", in: harbor, "short:", "label:"),
    Fault("no-front-matter", "missing-front-matter", in: harbor, "---\nkind", "kind"),
    Fault("unknown-kind", "invalid-value", in: harbor, "kind: scenario", "kind: scenari"),
    Fault("bad-id", "invalid-id", in: harbor, "place:", "id: Har/bor\nplace:"),
    Fault("duplicate-yaml-key", "duplicate-key", in: harbor, "place:", "title: Twice\nplace:"),
    Fault("long-answer", "too-long", in: harbor, "answer: The", "answer: \(long) The"),
    Fault("missing-part", "missing-part", in: harbor, "{#ice}", "{#other}"),
    Fault("dead-link", "dead-link", in: harbor, "page:home", "page:hom"),
    Fault("dead-page-anchor", "dead-anchor", in: harbor, "page:home", "page:now#do-thi"),
    Fault("dead-own-anchor", "dead-anchor", in: harbor, "(#ledger)", "(#leger)"),
    Fault("unknown-term", "unknown-term", in: "en/index.md", "term:bell", "term:bel"),
    Fault("unknown-source", "unknown-source", in: harbor, "cite:bell-act/a", "cite:bel-act/a"),
    Fault(
      "unknown-provision", "unknown-provision", in: harbor, "cite:bell-act/b", "cite:bell-act/d"),
    Fault("unknown-rule-link", "unknown-rule", in: harbor, "rule:R-fog", "rule:R-fgo"),
    Fault(
      "unknown-decision-link", "unknown-decision", in: harbor, "decision:ring", "decision:rong"),
    Fault(
      "unlisted-address", "unlisted-address", in: harbor, "(page:home)", "(https://example.com/)"),
    Fault("unknown-callout", "callout-kind", in: harbor, "[!must-not]", "[!mustnot]"),
    Fault("undefined-footnote", "footnote-undefined", in: harbor, "bells.[^own]", "bells.[^owm]"),
    Fault("raw-html", "raw-html", in: harbor, "None.", "<b>None.</b>"),
    Fault("script-link", "link-destination", in: harbor, "(page:home)", "(javascript:alert)"),
    Fault("unknown-phrase", "unknown-phrase", in: harbor, "say: [still]", "say: [stil]"),
    Fault(
      "duty-without-source", "duty-without-source", in: harbor,
      "Keep the rope dry. [§ 1](cite:bell-act)", "Keep the rope dry."),
    Fault(
      "prose-without-source", "prose-without-source", in: harbor, "None.", "The crew must ring."),
    .text("unwritten", "unwritten", "The bell rings [[write: when the bell rings]]."),
    Fault("unknown-case", "unknown-case", in: harbor, "\"proves calm\"", "\"proves clam\""),
    Fault(
      "duty-against-case", "duty-against-case", in: harbor, "\"proves calm\"", "\"proves fog\""),
    Fault(
      "prose-against-rules", "prose-against-rules", in: harbor, "facts: {fog: yes}",
      "facts: {fog: yes, night: yes}"),
    Fault(
      "case-unknown-fact", "fact-argument", in: harbor, "facts: {fog: yes}", "facts: {fgo: yes}"),
    Fault(
      "case-unknown-outcome", "unknown-outcome", in: harbor, "expect: optional", "expect: option"),
    Fault("faq-long", "too-long", in: "en/faq/fog.md", "By day", "\(long) \(long) By day"),
    Fault(
      "faq-without-source", "duty-without-source", in: "en/faq/fog.md",
      " [§ 1(b)](cite:bell-act/b \"proves fog\")", ""),
    Fault("duplicate-provision", "duplicate-anchor", in: act, "path: b", "path: a"),
    Fault("unknown-modal", "invalid-value", in: act, "modal: must-not\n", "modal: mustnt\n"),
    Fault("bad-date", "invalid-date", in: act, "from: 2020-01-01", "from: 2020-02-30"),
    Fault("slug-collision", "address-collision", in: "en/faq.md", "title:", "slug: now\ntitle:"),
    Fault("same-id", "duplicate-id", in: "en/faq.md", "title:", "id: now\ntitle:"),
    Fault(
      "unknown-questionnaire", "unknown-questionnaire", in: "en/check.md", "questionnaire: ring",
      "questionnaire: rung"),
    Fault(
      "glossary-long", "too-long", in: "en/glossary.yaml", "What rings.", "\(long) rings."),
    Fault(
      "listed-address-plain", "invalid-value", in: "links.yaml", "https://example.org/",
      "http://example.org/"),
    Fault("no-exit", "unknown-address", in: "site.yaml", "quick_exit: exit", "quick_exit: exti"),
    Fault("site-key", "unknown-key", in: "site.yaml", "tagline:", "tag_line:"),
    Fault("rule-without-citation", "missing-citation", in: bell, "        cite: act (b)\n", ""),
    Fault("rule-cites-nothing", "unknown-provision", in: bell, "cite: act (b)", "cite: act (z)"),
    Fault("contradictory-rules", "rule-conflict", in: bell, "cancels: [R-fog]", "then: forbidden"),
    Fault(
      "failing-scenario", "scenario-fails", in: bell, "expect: {ring: optional}",
      "expect: {ring: forbidden}"),
    Fault(
      "rule-unknown-key", "unknown-key", in: bell, "        when: {fog: yes}",
      "        wehn: {fog: yes}"),
  ]
}
