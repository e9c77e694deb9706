import Crypto
import Foundation

/// The Content-Security-Policy of a page: nothing loads, nothing is sent, and only the page's own
/// inline style and scripts run, named by their hashes.
///
/// Hashes rather than `'self'`, because browsers do not match `'self'` for pages opened from a
/// folder, and the site must work there.
struct ContentPolicy: Sendable {
  var styles: [String] = []
  var scripts: [String] = []
  /// Whether the page holds its icon itself.
  var hasOwnIcon = false

  var text: String {
    var parts = ["default-src 'none'"]
    if !scripts.isEmpty { parts.append("script-src \(Self.hashes(scripts))") }
    if !styles.isEmpty { parts.append("style-src \(Self.hashes(styles))") }
    parts += [
      hasOwnIcon ? "img-src 'self' data:" : "img-src 'self'", "connect-src 'none'",
      "form-action 'none'", "base-uri 'none'",
    ]
    if !scripts.isEmpty { parts.append("require-trusted-types-for 'script'") }
    return parts.joined(separator: "; ")
  }

  private static func hashes(_ texts: [String]) -> String {
    texts.map { "'sha256-\(Data(SHA256.hash(data: Data($0.utf8))).base64EncodedString())'" }
      .joined(separator: " ")
  }
}
