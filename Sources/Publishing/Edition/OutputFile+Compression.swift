import Compression
import Diagnostics
import SiteContent
import SiteRendering

extension OutputFile {
  /// A large book is passed on as a file; other large pages, such as the search of a very large site,
  /// are not.
  var effort: Compression.Effort {
    // Hexadecimal digits, in which hardly anything repeats.
    if path == Checksums.fileName { return .huge }
    guard bytes.count >= 1 << 20 else { return .page }
    return PagePaths.isBook(path) ? .book : .huge
  }

  /// Where the parts of it end with which other pages of its kind begin too: its first tag, which
  /// names its language, and all up to the end of the style sheet, which those in other languages
  /// share.
  ///
  /// None where the page's own title stands before its style sheet, so that no other page begins so.
  /// And none where they are less than a quarter of it: there the rest gains more by looking back at
  /// them than the time is worth.
  var sharedParts: [Int] {
    guard path.hasSuffix(".html"), let start = ByteSearch.offset(of: "<style>", in: bytes),
      let end = ByteSearch.offset(of: "</style>", in: bytes, from: start),
      let title = ByteSearch.offset(of: "<title>", in: bytes), title > end
    else { return [] }
    let head = end + 8
    guard head * 4 >= bytes.count else { return [] }
    guard let first = ByteSearch.offset(of: "<head>", in: bytes), first < start else {
      return [head]
    }
    return [first, head]
  }

  /// How many bytes it has with gzip.
  package var gzippedCount: Int { Compression.gzip(bytes, effort, sharing: sharedParts).count }
}
