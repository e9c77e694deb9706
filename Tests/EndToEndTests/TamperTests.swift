import Foundation
import Testing

/// One way in which somebody may change a copy, and the file that must be named for it.
struct Tampering: Sendable, CustomStringConvertible {
  let description: String
  let file: String
  /// Whether signify can tell: it knows nothing of files that no list names, follows links, and
  /// would wait at a pipe for ever.
  let isSeenBySignify: Bool
  let change: @Sendable (SignedSite) throws -> Void

  init(
    _ name: String, names file: String, seenBySignify: Bool = true,
    _ change: @escaping @Sendable (SignedSite) throws -> Void
  ) {
    description = name
    self.file = file
    isSeenBySignify = seenBySignify
    self.change = change
  }

  private static var files: FileManager { .default }

  private static func flip(_ file: String, at place: Double)
    -> @Sendable (SignedSite) throws -> Void
  {
    { site in
      var bytes = try site.bytes(file)
      bytes[Int(Double(bytes.count - 1) * place)] ^= 1
      try site.write(file, bytes)
    }
  }

  /// Puts the true hash of a changed page into the list, as a careful forger does.
  private static func forgeList(_ site: SignedSite) throws {
    try site.write("now.html", Array("<p>Open the door.</p>".utf8))
    let sum = try Shell.run("sha256sum", ["now.html"], in: site.output).output.prefix(64)
    let list = String(decoding: try site.bytes("SHA256SUMS"), as: UTF8.self)
    let lines = list.split(separator: "\n").map {
      $0.hasSuffix("  now.html") ? "\(sum)  now.html" : String($0)
    }
    try site.write("SHA256SUMS", Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  static let all: [Tampering] = [
    Tampering("first byte of a page", names: "now.html", flip("now.html", at: 0)),
    Tampering("middle byte of a page", names: "harbor.html", flip("harbor.html", at: 0.5)),
    Tampering("last byte of a page", names: "index.html", flip("index.html", at: 1)),
    Tampering("byte of a compressed page", names: "now.html.gz", flip("now.html.gz", at: 0.7)),
    Tampering(
      "byte of a page for newer browsers", names: "now.html.br", flip("now.html.br", at: 0.5)),
    Tampering("compressed page that holds another one", names: "now.html.gz") {
      try $0.write("now.html.gz", try $0.bytes("index.html.gz"))
    },
    Tampering("missing compressed page", names: "now.html.br") {
      try files.removeItem(atPath: $0.path("now.html.br"))
    },
    Tampering("byte of the zip", names: "site.zip", flip("site.zip", at: 0.3)),
    Tampering("byte of a host's settings", names: "_headers", flip("_headers", at: 0.4)),
    Tampering("byte of the list", names: "SHA256SUMS", flip("SHA256SUMS", at: 0.2)),
    Tampering("byte of the signature", names: "SHA256SUMS.sig", flip("SHA256SUMS.sig", at: 0.8)),
    Tampering("byte of the signed list", names: "SHA256.sig", flip("SHA256.sig", at: 0.9)),
    Tampering("missing page", names: "harbor.html") {
      try files.removeItem(atPath: $0.path("harbor.html"))
    },
    Tampering("missing signature", names: "SHA256SUMS.sig") {
      try files.removeItem(atPath: $0.path("SHA256SUMS.sig"))
    },
    Tampering("missing list", names: "SHA256SUMS") {
      try files.removeItem(atPath: $0.path("SHA256SUMS"))
    },
    Tampering("extra page", names: "help.html", seenBySignify: false) {
      try $0.write("help.html", Array("<p>Call this number.</p>".utf8))
    },
    Tampering("extra hidden file", names: ".well-known", seenBySignify: false) {
      try $0.write(".well-known", Array("x".utf8))
    },
    Tampering("extra page in a new folder", names: "es/now.html", seenBySignify: false) {
      try files.createDirectory(atPath: $0.path("es"), withIntermediateDirectories: true)
      try $0.write("es/now.html", Array("<p>Abra.</p>".utf8))
    },
    Tampering("renamed page", names: "Harbor.html") {
      try files.moveItem(atPath: $0.path("harbor.html"), toPath: $0.path("Harbor.html"))
    },
    Tampering("two pages swapped", names: "now.html") {
      let now = try $0.bytes("now.html")
      try $0.write("now.html", try $0.bytes("faq.html"))
      try $0.write("faq.html", now)
    },
    Tampering(
      "page replaced by a link to the same bytes", names: "now.html", seenBySignify: false
    ) {
      try files.moveItem(atPath: $0.path("now.html"), toPath: "\($0.folder)/now.html")
      try files.createSymbolicLink(
        atPath: $0.path("now.html"), withDestinationPath: "\($0.folder)/now.html")
    },
    Tampering("page replaced by a pipe", names: "now.html", seenBySignify: false) {
      try files.removeItem(atPath: $0.path("now.html"))
      #expect(mkfifo($0.path("now.html"), 0o644) == 0)
    },
    Tampering("page replaced by a folder", names: "now.html") {
      try files.removeItem(atPath: $0.path("now.html"))
      try files.createDirectory(atPath: $0.path("now.html"), withIntermediateDirectories: true)
    },
    Tampering("empty page", names: "now.html") { try $0.write("now.html", []) },
    Tampering("page and list forged together", names: "now.html", forgeList),
    Tampering("forged list signed with another key", names: "SHA256SUMS.sig") {
      try forgeList($0)
      try SignedSite.expectSuccess(Tool.run(["keygen", "\($0.folder)/other"]))
      _ = try Shell.run(
        "signify-openbsd",
        ["-S", "-s", "../other.sec", "-m", "SHA256SUMS", "-x", "SHA256SUMS.sig"], in: $0.output)
    },
    Tampering("manifest that promises a longer life", names: "manifest.json") {
      let text = String(decoding: try $0.bytes("manifest.json"), as: UTF8.self)
      let changed = text.replacingOccurrences(of: "2026-02-01", with: "2036-02-01")
      #expect(changed != text)
      try $0.write("manifest.json", Array(changed.utf8))
    },
    Tampering("manifest of another edition", names: "manifest.json") { site in
      try SignedSite.expectSuccess(otherEdition(of: site, keeps: ["manifest.json"]))
    },
    Tampering("missing manifest", names: "manifest.json") {
      try files.removeItem(atPath: $0.path("manifest.json"))
    },
    Tampering("list cut short", names: "SHA256SUMS") {
      let list = try $0.bytes("SHA256SUMS")
      try $0.write("SHA256SUMS", Array(list.prefix(list.count / 2)))
    },
    Tampering("list without a line", names: "SHA256SUMS") {
      let lines = try $0.list().filter { !$0.hasSuffix("  now.html") }
      try $0.writeList(lines)
      try files.removeItem(atPath: $0.path("now.html"))
    },
    Tampering("list with a line twice", names: "SHA256SUMS") {
      let lines = try $0.list()
      try $0.writeList([lines[0]] + lines)
    },
    Tampering("list with other line ends", names: "SHA256SUMS") {
      try $0.write("SHA256SUMS", Array((try $0.list().joined(separator: "\r\n") + "\r\n").utf8))
    },
    Tampering("list that names a place outside", names: "SHA256SUMS") {
      try $0.writeList(try $0.list() + ["\(String(repeating: "0", count: 64))  ../../etc/passwd"])
    },
    Tampering("empty list", names: "SHA256SUMS") { try $0.write("SHA256SUMS", []) },
    Tampering("words behind the signature", names: "SHA256SUMS.sig", seenBySignify: false) {
      try $0.write("SHA256SUMS.sig", try $0.bytes("SHA256SUMS.sig") + Array("x\n".utf8))
    },
    Tampering("the two signatures swapped", names: "SHA256SUMS.sig") {
      let plain = try $0.bytes("SHA256SUMS.sig")
      try $0.write("SHA256SUMS.sig", try $0.bytes("SHA256.sig"))
      try $0.write("SHA256.sig", plain)
    },
    Tampering("page under a name with other letters beside it", names: "NOW.html") {
      try $0.write("NOW.html", try $0.bytes("now.html"))
      try files.removeItem(atPath: $0.path("now.html"))
    },
    Tampering("extra link", names: "help.html", seenBySignify: false) {
      try files.createSymbolicLink(
        atPath: $0.path("help.html"), withDestinationPath: "now.html")
    },
    Tampering("link in the host's own folder", names: "local/help.html", seenBySignify: false) {
      try files.createDirectory(atPath: $0.path("local"), withIntermediateDirectories: true)
      try files.createSymbolicLink(
        atPath: $0.path("local/help.html"), withDestinationPath: "/etc/passwd")
    },
    Tampering("the host's own folder is a link", names: "local", seenBySignify: false) {
      try files.createSymbolicLink(atPath: $0.path("local"), withDestinationPath: "/etc")
    },
    Tampering(
      "page of the host's own outside of its folder", names: "Local/x.html",
      seenBySignify: false
    ) {
      try files.createDirectory(atPath: $0.path("Local"), withIntermediateDirectories: true)
      try $0.write("Local/x.html", Array("<p>x</p>".utf8))
    },
    Tampering("settings of Apache as a link", names: ".htaccess", seenBySignify: false) {
      try files.createSymbolicLink(
        atPath: $0.path(".htaccess"), withDestinationPath: "hosting/htaccess")
    },
    Tampering("list as a link to the same bytes", names: "SHA256SUMS", seenBySignify: false) {
      try files.moveItem(atPath: $0.path("SHA256SUMS"), toPath: "\($0.folder)/list")
      try files.createSymbolicLink(
        atPath: $0.path("SHA256SUMS"), withDestinationPath: "\($0.folder)/list")
    },
    Tampering("page that became huge", names: "now.html", seenBySignify: false) {
      // A file with a hole: it takes no room on the disk.
      #expect(truncate($0.path("now.html"), 300_000_000) == 0)
    },
    Tampering("pages of another edition with their list", names: "SHA256SUMS.sig") { site in
      try SignedSite.expectSuccess(
        otherEdition(of: site, keeps: ["SHA256SUMS", "manifest.json", "index.html"]))
    },
  ]

  /// Takes some files from an edition of another day.
  private static func otherEdition(of site: SignedSite, keeps names: [String]) throws
    -> Tool.Result
  {
    let fixture = try FixtureSite()
    try fixture.edit("Content/site.yaml", "languages:", "expires_after: 300\nlanguages:")
    let result = try fixture.build()
    for name in names { try site.write(name, [UInt8](try fixture.bytes("Output/\(name)"))) }
    return result
  }
}

@Suite("Copies that somebody changed")
struct TamperTests {
  @Test("each is refused and names the file", arguments: Tampering.all)
  func refused(tampering: Tampering) throws {
    let site = try SignedSite()
    try tampering.change(site)
    let result = try site.verify()
    #expect(result.status == 1)
    #expect(result.errors.contains("\(tampering.file):"), "\(result.errors)")
    #expect(result.errors.contains("REFUSED"))
    let json = try site.verify("--json").output
    #expect(json.contains("\"file\": \"\(tampering.file)\""), "\(json)")
  }

  @Test("an untouched copy is accepted, by us and by signify")
  func accepted() throws {
    let site = try SignedSite()
    let result = try site.verify()
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("good until 2026-02-01"))
    for arguments in [
      ["-V", "-p", "../site.pub", "-m", "SHA256SUMS"],
      ["-C", "-p", "../site.pub", "-x", "SHA256.sig"],
    ] {
      let signify = try Shell.run("signify-openbsd", arguments, in: site.output)
      #expect(signify.status == 0, "\(signify.errors)")
    }
    #expect(
      try Shell.run("sha256sum", ["-c", "--quiet", "SHA256SUMS"], in: site.output).status == 0)
  }

  @Test("signify refuses too, where it can tell", arguments: Tampering.all)
  func signifyRefuses(tampering: Tampering) throws {
    guard tampering.isSeenBySignify else { return }
    let site = try SignedSite()
    try tampering.change(site)
    let statuses = try [
      ["-V", "-q", "-p", "../site.pub", "-m", "SHA256SUMS"],
      ["-C", "-q", "-p", "../site.pub", "-x", "SHA256.sig"],
    ].map { try Shell.run("signify-openbsd", $0, in: site.output).status }
    #expect(statuses != [0, 0])
  }

  @Test("an older list with its own good signatures fits no newer file")
  func olderSignatures() throws {
    let newer = try SignedSite()
    let older = try SignedSite(expiresAfter: 300, keysOf: newer)
    for name in ["SHA256SUMS", "SHA256SUMS.sig", "SHA256.sig"] {
      try newer.write(name, try older.bytes(name))
    }
    let result = try newer.verify()
    #expect(result.status == 1)
    for name in ["manifest.json", "index.html", "site.zip"] {
      #expect(result.errors.contains("\(name): the file is not as it was signed"))
    }
  }

  @Test("a name that would speak to the terminal is shown and not obeyed")
  func names() throws {
    for name in ["\u{1B}[2Jgood.html", "x\u{202E}lmth.html", "a\nunchanged since they were signed"]
    {
      let site = try SignedSite()
      try site.write(name, Array("x".utf8))
      let result = try site.verify()
      #expect(result.status == 1)
      #expect(!result.errors.contains("\u{1B}") && !result.errors.contains("\u{202E}"))
      #expect(result.errors.contains("\u{FFFD}"))
      #expect(!result.errors.contains("\nunchanged"))
    }
  }

  @Test("what signify signs by hand with its own keys is accepted")
  func signedBySignify() throws {
    let site = try SignedSite()
    for arguments in [
      ["-G", "-n", "-p", "../hand.pub", "-s", "../hand.sec"],
      ["-S", "-s", "../hand.sec", "-m", "SHA256SUMS", "-x", "SHA256SUMS.sig"],
    ] {
      #expect(try Shell.run("signify-openbsd", arguments, in: site.output).status == 0)
    }
    let tagged = try Shell.run(
      "sh",
      [
        "-c",
        "sed -E 's/^([0-9a-f]+)  (.*)$/SHA256 (\\2) = \\1/' SHA256SUMS > ../list"
          + " && signify-openbsd -S -e -s ../hand.sec -m ../list -x SHA256.sig",
      ], in: site.output)
    #expect(tagged.status == 0, "\(tagged.errors)")
    let result = try Tool.run([
      "verify", site.output, "--public-key", "\(site.folder)/hand.pub", "--today", "2026-01-06",
    ])
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test("a key with a passphrase is refused with a way out")
  func lockedKey() throws {
    let site = try SignedSite()
    // Rounds of the key derivation other than none mark a locked key.
    let secret = try String(contentsOfFile: "\(site.folder)/site.sec", encoding: .utf8)
    let line = secret.split(separator: "\n")[1]
    var bytes = try #require(Data(base64Encoded: String(line)))
    bytes[7] = 42
    try "untrusted comment: k\n\(bytes.base64EncodedString())\n"
      .write(toFile: "\(site.folder)/locked.sec", atomically: true, encoding: .utf8)
    let result = try Tool.run([
      "sign", "--site", site.output, "--key", "\(site.folder)/locked.sec", "--output", site.output,
    ])
    #expect(result.status == 1)
    #expect(result.errors.contains("error[encrypted-key]"))
    #expect(result.errors.contains("signify-openbsd -G -n"))
  }

  @Test("an old copy is told apart: status 4 after its day, refused where a newer one is asked for")
  func expired() throws {
    let site = try SignedSite()
    #expect(try site.verify(today: "2026-02-01").status == 0)
    let late = try site.verify(today: "2026-02-02")
    #expect(late.status == 4)
    #expect(late.errors.contains("EXPIRED"))
    let stale = try site.verify("--since", "2026-01-20")
    #expect(stale.status == 1)
    #expect(stale.errors.contains("manifest.json"))
  }

  @Test("the host's own folder is left alone and called unsigned; Apache's settings are known")
  func localFolder() throws {
    let site = try SignedSite()
    try FileManager.default.createDirectory(
      atPath: site.path("local"), withIntermediateDirectories: true)
    try site.write("local/phone.html", Array("<p>555-0100</p>".utf8))
    try site.write(".htaccess", site.bytes("hosting/htaccess"))
    let result = try site.verify()
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("local/phone.html"))
    try site.write(".htaccess", Array("Redirect / https://example.org/".utf8))
    #expect(try site.verify().status == 1)
  }

  @Test("the unpacked zip is a whole signed copy of the same edition")
  func zip() throws {
    let site = try SignedSite()
    #expect(try Shell.run("unzip", ["-tq", "Output/site.zip"], in: site.folder).status == 0)
    #expect(
      try Shell.run("python3", ["-m", "zipfile", "-t", "Output/site.zip"], in: site.folder).status
        == 0)
    #expect(try Shell.run("unzip", ["-q", "Output/site.zip"], in: site.folder).status == 0)
    let result = try Tool.run([
      "verify", "\(site.folder)/site", "--public-key", site.publicKey, "--today", "2026-01-06",
    ])
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test("a key inside the site's folder is refused, and so is a folder that is not as built")
  func refusesToSign() throws {
    let fixture = try FixtureSite()
    #expect(try fixture.build().status == 0)
    #expect(try Tool.run(["keygen", "\(fixture.root)/Content/site"]).status == 0)
    let inside = try Tool.run([
      "sign", "--site", fixture.root, "--key", "\(fixture.root)/Content/site.sec",
    ])
    #expect(inside.status == 1)
    #expect(inside.errors.contains("error[key-in-site]"))
    let site = try SignedSite()
    try site.write("now.html", [])
    let changed = try Tool.run([
      "sign", "--site", fixture.root, "--key", "\(site.folder)/site.sec", "--output", site.output,
    ])
    #expect(changed.status == 1)
    #expect(changed.errors.contains("now.html"))
  }
}
