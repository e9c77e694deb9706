import Compression
import Diagnostics
import SiteContent
import SiteRendering

extension OutputFile {
  /// A large book is passed on as a file; other large pages, such as the search of a very large site,
  /// are not.
  var effort: Compression.Effort {
    guard bytes.count >= 1 << 20 else { return .page }
    return PagePaths.isBook(path) ? .book : .huge
  }

  /// How many of its first bytes other pages of its kind and language begin with too: those up to
  /// the end of the style sheet.
  ///
  /// None where the page's own title stands before its style sheet, so that no other page begins so.
  /// And none where they are less than a quarter of it: there the rest gains more by looking back at
  /// them than the time is worth.
  var sharedHead: Int {
    guard path.hasSuffix(".html"), let start = ByteSearch.offset(of: "<style>", in: bytes),
      let end = ByteSearch.offset(of: "</style>", in: bytes, from: start),
      let title = ByteSearch.offset(of: "<title>", in: bytes), title > end
    else { return 0 }
    let head = end + 8
    return head * 4 < bytes.count ? 0 : head
  }

  /// How many bytes it has with gzip.
  package var gzippedCount: Int { Compression.gzip(bytes, effort, sharing: sharedHead).count }
}
