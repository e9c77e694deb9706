extension Fault {
  /// Keys that cannot sign, and copies that are not what was signed.
  static let copies: [Fault] = [
    sign("key-words", "malformed-key", "SITE/other.sec", .write("other.sec", "my key\n")),
    sign("key-nowhere", "key-unreadable", "SITE/other.sec"),
    sign(
      "key-at-home", "key-in-site", "SITE/Output/site.sec", .run(["keygen", "SITE/Output/site"])),
    sign(
      "key-open", "key-open-to-others", warning: true, "SITE/site.sec", .mode("site.sec", 0o644)),
    sign("key-locked", "encrypted-key", "SITE/other.sec", .write("other.sec", locked)),
    copy("copy-page-missing", "copy-file-missing", .remove("Output/now.html")),
    copy("copy-page-changed", "copy-file-changed", .write("Output/now.html", "Open the door.\n")),
    copy("copy-page-extra", "copy-file-extra", .write("Output/help.html", "Call us.\n")),
    copy(
      "copy-page-link", "copy-file-irregular", .remove("Output/now.html"),
      .link("Output/now.html", to: "index.html")),
    copy(
      "copy-list-words", "copy-list-malformed", .write("Output/SHA256SUMS", "all is well\n")),
    copy(
      "copy-list-other", "copy-lists-differ",
      .replace("Output/SHA256SUMS", "  now.html\n", with: "  then.html\n")),
    copy("copy-unsigned", "copy-signature-missing", .remove("Output/SHA256SUMS.sig")),
    copy(
      "copy-signature-words", "copy-signature-wrong", .write("Output/SHA256SUMS.sig", "signed\n")),
    Fault("copy-other-key", "copy-signature-of-other-key", .run(["keygen", "SITE/other"]))
      .on(.signed).told(
        by: "verify", "SITE/Output", "--public-key", "SITE/other.pub", "--today", "2026-01-06"),
    copy("copy-manifest-words", "copy-manifest-wrong", .write("Output/manifest.json", "{}\n")),
    Fault("copy-of-last-year", "copy-too-old").on(.signed).told(
      by: "verify", "SITE/Output", "--public-key", "SITE/site.pub", "--today", "2026-01-06",
      "--since", "2026-01-04"),
  ]

  /// A secret key of signify that is locked with a passphrase: 42 rounds, no bytes that matter.
  private static let locked =
    "untrusted comment: signify secret key\n" + "RWRCSwAAACo" + String(repeating: "A", count: 128)
    + "=\n"

  private static func sign(
    _ name: String, _ code: String, warning: Bool = false, _ key: String, _ changes: Change...
  ) -> Fault {
    Fault(name: name, code: code, isWarning: warning, changes: changes).on(.signed).told(
      by: "sign", "--site", "SITE/Output", "--key", key, "--output", "SITE/Output")
  }

  private static func copy(_ name: String, _ code: String, _ changes: Change...) -> Fault {
    Fault(name: name, code: code, isWarning: false, changes: changes).on(.signed).told(
      by: "verify", "SITE/Output", "--public-key", "SITE/site.pub", "--today", "2026-01-06")
  }
}
