import Compression
import SiteRendering

extension OutputFile {
  /// Whether a page has fewer bytes with gzip than a bar, by a good margin, told in a sixth of the
  /// time that it takes to weigh it; false where only gzip itself can tell.
  func isLight(under bar: Int) -> Bool {
    // What cannot be compressed grows by a few bytes.
    if bytes.count + bytes.count / 256 + 64 < bar { return true }
    let parts = sharedParts
    // Where words repeat at equal distances, the quickest compression may beat gzip by a fifteenth.
    let sure = bar - bar / 8
    return Compression.bound(bytes, sharing: parts) < sure
      || Compression.guess(bytes, sharing: parts) < sure
  }
}
