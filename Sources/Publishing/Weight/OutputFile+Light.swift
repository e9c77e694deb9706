import Compression
import SiteRendering

extension OutputFile {
  /// Whether a page has fewer bytes with gzip than a bar, told in a small part of the time that
  /// it takes to weigh it; false where only gzip itself can tell.
  func isLight(under bar: Int) -> Bool {
    // What cannot be compressed grows by a few bytes.
    if bytes.count + bytes.count / 256 + 64 < bar { return true }
    let parts = sharedParts
    if Compression.bound(bytes, sharing: parts) < bar - bar / 32 { return true }
    // Where words repeat at equal distances, the quickest compression may beat gzip by a fifteenth.
    return Compression.guess(bytes, sharing: parts) < bar - bar / 8
  }
}
