extension Fault {
  /// Addresses that were published and are gone, and old ones that lead nowhere or to two places.
  static let addresses: [Fault] = [
    listed("address-page-gone", "address-gone", "harbor.html #ledger\nold-harbor.html #ledger\n"),
    listed("address-anchor-gone", "address-gone", "harbor.html #ledger #crews #ice\n"),
    listed("address-folder-gone", "address-gone", "es/a.html\nes/b.html #x\nharbor.html\n"),
    listed("address-new", "address-unrecorded", warning: true, "index.html\n"),
    listed("address-list-word", "address-list", "harbor.html ledger\n"),
    listed("address-list-twice", "address-list", "harbor.html\nharbor.html #ledger\n"),
    alias("alias-path", "invalid-alias", "[../up]"),
    alias("alias-ending", "invalid-alias", "[old.html]"),
    alias("alias-itself", "invalid-alias", "[harbor]"),
    alias("alias-without-target", "invalid-alias", "[\"#crews\"]"),
    alias("alias-page-unknown", "invalid-alias", "[{from: old#crews, to: ledger}]"),
    alias("alias-key", "unknown-key", "[{form: \"#crews\", to: ledger}]"),
    alias("alias-target", "dead-anchor", "[{from: \"#crews\", to: ledgr}]"),
    alias("alias-target-page", "dead-link", "[{from: \"#crews\", to: \"page:nwo\"}]"),
    alias("alias-living-page", "address-collision", "[now]"),
    alias("alias-living-anchor", "address-collision", "[{from: \"#ice\", to: ledger}]"),
    Fault(
      "alias-twice", "address-collision",
      .replace("Content/\(harbor)", "place:", with: "aliases: [old]\nplace:"),
      .replace("Content/en/faq.md", "title:", with: "aliases: [older, old]\ntitle:")),
    Fault(
      "alias-of-question", "invalid-alias", in: "en/faq/fog.md", "group:",
      "aliases: [mist]\ngroup:"),
  ]

  private static func listed(
    _ name: String, _ code: String, warning: Bool = false, _ list: String
  ) -> Fault {
    Fault(name, code, warning: warning, .write("Content/addresses.txt", list))
  }

  private static func alias(_ name: String, _ code: String, _ aliases: String) -> Fault {
    Fault(name, code, in: harbor, "place:", "aliases: \(aliases)\nplace:")
  }
}
