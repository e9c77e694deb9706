import Compression
import Foundation
import SiteRendering
import Synchronization

/// Tells that a page is light in a sixth of the time that it takes to weigh it.
///
/// Half of a page is its style sheet, the same on all pages of its kind, so that sheet is looked at
/// once and the rest by itself. The two together weigh more than the page.
final class QuickWeighing: Sendable {
  /// A site has as many sheets as kinds of pages; with more, each is looked at anew.
  private static let most = 40
  private let sheets = Mutex<[(bytes: ArraySlice<UInt8>, weight: Int)]>([])

  /// Whether a page has fewer bytes with gzip than a bar, by a good margin; false where only gzip
  /// itself can tell.
  func isLight(_ file: OutputFile, under bar: Int) -> Bool {
    let bytes = file.bytes
    // What cannot be compressed grows by a few bytes.
    if bytes.count + bytes.count / 256 + 64 < bar { return true }
    // Where words repeat at equal distances, the quickest compression may beat gzip by a fifteenth.
    let most = bar - bar / 8
    guard let sheet = Self.sheet(of: bytes) else { return Compression.guess(bytes) < most }
    let known = weight(of: bytes[sheet])
    guard known < most else { return false }
    return known + Compression.guess(Array(bytes[..<sheet.lowerBound] + bytes[sheet.upperBound...]))
      < most
  }

  private func weight(of sheet: ArraySlice<UInt8>) -> Int {
    let known = sheets.withLock { $0.first { Self.isSame($0.bytes, sheet) }?.weight }
    if let known { return known }
    let own = Array(sheet)
    let weight = Compression.guess(own)
    sheets.withLock { sheets in
      if sheets.count < Self.most { sheets.append((own[...], weight)) }
    }
    return weight
  }

  private static func isSame(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    left.withUnsafeBytes { left in
      right.withUnsafeBytes { right in
        guard left.count == right.count, let first = left.baseAddress, let other = right.baseAddress
        else { return left.count == right.count }
        return memcmp(first, other, left.count) == 0
      }
    }
  }

  /// Where the first style sheet of a page stands.
  private static func sheet(of bytes: [UInt8]) -> Range<Int>? {
    guard let start = bytes.place(of: "<style>"),
      let end = bytes.place(of: "</style>", from: start)
    else { return nil }
    return start..<end
  }
}
