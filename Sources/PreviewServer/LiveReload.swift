import Crypto

/// The script that preview adds to pages, the box of problems, and the room that both need in the
/// policy of the page. Nothing of it is ever part of what a build writes.
enum LiveReload {
  static let eventsPath = "/__events"

  /// Stands for a page where the build has made none at all.
  static let emptyPage = Array(
    "<!doctype html><html lang=\"en\"><title>Preview</title><body><p>No such page.</p></body></html>"
      .utf8)

  /// The number of the build in the page is compared, not the first one heard of: a build that ends
  /// between the answer and the connection is noticed too.
  static func script(number: Int) -> String {
    """
    (function(){var key="preview-scroll "+location.pathname;try{var y=sessionStorage.getItem(key);\
    if(y!==null){sessionStorage.removeItem(key);scrollTo(0,+y);\
    addEventListener("load",function(){scrollTo(0,+y)})}}catch(e){}\
    new EventSource("\(eventsPath)").onmessage=function(e){if(e.data!=="\(number)"){\
    try{sessionStorage.setItem(key,scrollY)}catch(x){}location.reload()}}})()
    """
  }

  static let style = """
    #preview-problems{position:sticky;top:0;z-index:9;max-height:60vh;overflow:auto;margin:0;\
    padding:1rem;background:#1b1b1b;color:#fff;font:13px/1.45 ui-monospace,monospace;\
    white-space:pre-wrap;border-bottom:4px solid #d33}
    """

  /// The page with the script, and with the problems of the newest build on top where it has any.
  static func inject(into page: [UInt8], problems: String?, number: Int) -> [UInt8] {
    let script = script(number: number)
    var extra = "<script>\(script)</script>"
    var sources = ["script-src": hash(script), "connect-src": "'self'"]
    if let problems {
      let box = "<pre id=\"preview-problems\" role=\"alert\">\(escaped(problems))</pre>"
      extra = "<style>\(style)</style>\(box)" + extra
      sources["style-src"] = hash(style)
    }
    var page = page
    if let start = end(of: "http-equiv=\"Content-Security-Policy\" content=\"", in: page),
      let end = page[start...].firstIndex(of: UInt8(ascii: "\""))
    {
      // In the attribute, "'" is written "&#39;", whose semicolon is none of the policy's.
      let policy = String(decoding: page[start..<end], as: UTF8.self).replacing("&#39;", with: "'")
      page.replaceSubrange(start..<end, with: widened(policy, by: sources).utf8)
    }
    if let body = end(of: "<body", in: page),
      let close = page[body...].firstIndex(of: UInt8(ascii: ">"))
    {
      page.insert(contentsOf: extra.utf8, at: close + 1)
    } else {
      page += extra.utf8
    }
    return page
  }

  /// The offset behind the first place of a text.
  private static func end(of text: String, in page: [UInt8]) -> Int? {
    let text = Array(text.utf8)
    guard let first = text.first else { return nil }
    var offset = 0
    while let hit = page[offset...].firstIndex(of: first) {
      if page[hit...].starts(with: text) { return hit + text.count }
      offset = hit + 1
    }
    return nil
  }

  private static func hash(_ text: String) -> String {
    "'sha256-\(Base64.encode(Array(SHA256.hash(data: Array(text.utf8)))))'"
  }

  /// The policy with one more source for some directives; what it forbids stays forbidden.
  private static func widened(_ policy: String, by sources: [String: String]) -> String {
    var missing = sources
    var parts = policy.split(separator: ";").map { part -> String in
      let words = part.split(separator: " ").filter { $0 != "'none'" }
      guard let name = words.first, let source = missing.removeValue(forKey: String(name)) else {
        return part.trimmingPrefix(while: { $0 == " " }).description
      }
      return "\(words.joined(separator: " ")) \(source)"
    }
    parts += missing.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return parts.joined(separator: "; ")
  }

  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      default: String(character)
      }
    }.joined()
  }
}
