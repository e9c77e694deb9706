import Crypto

/// The script that preview adds to pages, and the room that it needs in their policy. It is never
/// part of what a build writes.
enum LiveReload {
  static let eventsPath = "/__events"

  static let script = """
    (function(){var seen=null,key="preview-scroll";try{var y=sessionStorage.getItem(key);\
    if(y!==null){sessionStorage.removeItem(key);scrollTo(0,+y)}}catch(e){}\
    new EventSource("\(eventsPath)").onmessage=function(e){if(seen===null)seen=e.data;\
    else if(seen!==e.data){try{sessionStorage.setItem(key,scrollY)}catch(x){}location.reload()}}})()
    """

  /// The page with the script, and with the problems of the newest build on top where it has any.
  static func inject(into page: [UInt8], problems: String?) -> [UInt8] {
    var text = String(decoding: page, as: UTF8.self)
    let hash = "'sha256-\(Base64.encode(Array(SHA256.hash(data: Array(script.utf8)))))'"
    if let start = text.range(of: "http-equiv=\"Content-Security-Policy\" content=\""),
      let end = text[start.upperBound...].firstIndex(of: "\"")
    {
      let policy = String(text[start.upperBound..<end])
      text.replaceSubrange(start.upperBound..<end, with: widened(policy, hash: hash))
    }
    var extra = "<script>\(script)</script>"
    if let problems { extra = "<pre id=\"preview-problems\">\(escaped(problems))</pre>" + extra }
    if let body = text.range(of: "<body"), let close = text[body.upperBound...].firstIndex(of: ">")
    {
      text.insert(contentsOf: extra, at: text.index(after: close))
    } else {
      text += extra
    }
    return Array(text.utf8)
  }

  private static func widened(_ policy: String, hash: String) -> String {
    var names: Set<Substring> = []
    var parts = policy.split(separator: ";").map { part -> String in
      let words = part.split(separator: " ").filter { $0 != "&#39;none&#39;" && $0 != "'none'" }
      let name = words.first ?? ""
      names.insert(name)
      switch name {
      case "script-src": return "\(words.joined(separator: " ")) \(hash)"
      case "connect-src": return "connect-src 'self'"
      default: return part.trimmingPrefix(while: { $0 == " " }).description
      }
    }
    if !names.contains("script-src") { parts.append("script-src \(hash)") }
    if !names.contains("connect-src") { parts.append("connect-src 'self'") }
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
