extension Fault {
  /// Front matter that is no front matter, and keys with values of the wrong sort.
  static let frontMatter: [Fault] = [
    Fault(
      "front-unclosed", "unclosed-front-matter", .write("Content/en/x.md", "---\nkind: page\n")),
    Fault("front-empty", "missing-key", .write("Content/en/x.md", "---\n---\nText.\n")),
    Fault("front-list", "wrong-type", .write("Content/en/x.md", "---\n- kind\n---\nText.\n")),
    Fault("front-no-kind", "missing-key", .write("Content/en/x.md", "---\ntitle: X\n---\nText.\n")),
    Fault(
      "front-unreadable-body-checked", "yaml-syntax",
      .replace("Content/\(harbor)", "title: At the harbor", with: "title: The harbor: at it"),
      .replace("Content/\(harbor)", "(page:home)", with: "(page:hom)")),
    Fault("title-list", "wrong-type", in: harbor, "title: At the harbor", "title: [At, it]"),
    Fault("title-missing", "missing-key", in: harbor, "title: At the harbor\n", ""),
    Fault("answer-missing", "missing-key", in: harbor, "answer: The office must", "label: It must"),
    Fault("order-word", "wrong-type", in: harbor, "place:", "order: first\nplace:"),
    Fault("slug-bad", "invalid-id", in: harbor, "place:", "slug: ../up\nplace:"),
    Fault("file-name", "invalid-id", .write("Content/en/Big Page.md", page)),
    Fault(
      "description-long", "too-long", in: harbor, "description: What",
      "description: \(long)\(long) What"),
    Fault(
      "proves-list", "wrong-type", in: harbor,
      "proves:\n  calm: {decision: ring, facts: {}, expect: forbidden}\n  fog:",
      "proves:\n  - fog:"),
    Fault(
      "review-backwards", "invalid-date", in: harbor, "place:",
      "reviewed: {on: 2026-02-01, next: 2026-01-01}\nplace:"),
    Fault(
      "review-overdue", "review-overdue", warning: true, in: harbor, "place:",
      "reviewed: {on: 2025-02-01, next: 2026-01-01}\nplace:"),
    Fault("group-missing", "missing-key", in: "en/faq/fog.md", "group: residents\n", ""),
    Fault(
      "note-kind", "invalid-value", in: act, "kind: plain-words", "kind: plain-word"),
    Fault(
      "provision-without-rule", "missing-key", in: act, "    rule: The office must not",
      "    note: Not"),
  ]

  /// Files that are missing, unreadable or in each other's way.
  static let files: [Fault] = [
    Fault("no-site", "missing-folder", .remove("Content/site.yaml")),
    Fault("empty-settings", "missing-key", .write("Content/site.yaml", "")),
    Fault("no-now-page", "missing-page", .remove("Content/en/now.md")),
    Fault("latin-1", "invalid-text", .bytes("Content/en/x.md", Array(page.utf8) + [0xE9, 0x0A])),
    Fault("nul-byte", "invalid-text", .bytes("Content/en/x.md", Array(page.utf8) + [0x00, 0x0A])),
    Fault(
      "huge-file", "file-too-large",
      .write("Content/en/x.md", page + String(repeating: "Word word.\n", count: 400_000))),
    Fault("link-out", "symlink-out-of-site", .link("Content/en/x.md", to: "/etc/hostname")),
    Fault(
      "folder-for-file", "unreadable-file", .remove("Content/links.yaml"),
      .folder("Content/links.yaml")),
    Fault("no-style", "missing-asset", .remove("Templates/styles/now.css")),
    Fault(
      "style-unused", "unused-asset", warning: true,
      .write("Templates/styles/extra.css", "p { margin: 0 }\n")),
    Fault(
      "string-unused", "unused-text", warning: true, in: "en/strings.yaml", "callout_may:",
      "hello: Hello\ncallout_may:"),
    Fault(
      "phrase-unused", "unused-text", warning: true, in: "en/phrases.yaml", "still:",
      "loud: Ring it.\nstill:"),
    Fault(
      "case-collision", "address-collision", .write("Content/en/x.md", page),
      .write("Content/en/more/y.md", page.replacing("title:", with: "slug: x\ntitle:"))),
    Fault(
      "two-languages-one-tag", "duplicate-key", in: "site.yaml", "languages:\n",
      "languages:\n  - {code: en, name: E}\n"),
    Fault("language-tag", "invalid-value", in: "site.yaml", "{code: en,", "{code: english_us,"),
    Fault("site-format", "invalid-value", in: "site.yaml", "format: 1", "format: 2"),
    Fault(
      "site-address", "invalid-value", in: "site.yaml", "quick_exit:",
      "public_address: http://x.org\nquick_exit:"),
    Fault(
      "string-missing", "missing-string", in: "en/strings.yaml", "callout_may:", "callout_mayy:"),
  ]

  /// A page without a fault.
  static let page = "---\nkind: page\ntitle: X\ndescription: Y.\n---\nText.\n"
}
