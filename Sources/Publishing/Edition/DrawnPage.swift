import SiteRendering
import Storage

/// What an edition wants to know of a page beside its bytes, as a store keeps it.
struct DrawnPage {
  let facts: PageFacts
  /// Its bytes with gzip, as `PageWeight` has them.
  let bytes: Int
  let policy: String?

  init(_ weight: PageWeight, policy: String?) {
    facts = weight.page
    bytes = weight.bytes
    self.policy = policy
  }
}

extension DrawnPage: Storable {
  func write(to writer: inout ByteWriter) {
    facts.kind.rawValue.write(to: &writer)
    for number in [facts.isOriginal ? 1 : 0, facts.script, facts.requests, bytes] {
      number.write(to: &writer)
    }
    policy.write(to: &writer)
  }

  init?(from reader: inout ByteReader) {
    guard let kind = String(from: &reader).flatMap(ViewKind.init),
      let isOriginal = Int(from: &reader), let script = Int(from: &reader),
      let requests = Int(from: &reader), let bytes = Int(from: &reader),
      let policy = String?(from: &reader)
    else { return nil }
    facts = PageFacts(
      kind: kind, isOriginal: isOriginal == 1, script: script, requests: requests)
    (self.bytes, self.policy) = (bytes, policy)
  }
}
