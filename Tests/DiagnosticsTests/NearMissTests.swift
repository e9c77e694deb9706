import Testing

@testable import Diagnostics

@Suite("Near misses")
struct NearMissTests {
  @Test("of two names as near, the one that begins like it is meant")
  func start() {
    #expect(NearMiss.nearest(to: "gov-7284.60", in: ["gov-7284.10", "gov-7284.6"]) == "gov-7284.6")
    #expect(NearMiss.nearest(to: "a-55", in: ["a-45", "a-5"]) == "a-5")
  }

  @Test(
    "a typing error finds its word",
    arguments: [
      ("titel", "title"), ("desciption", "description"), ("gov-7284.5", "gov-7284.6"),
      ("Title", "title"),
    ])
  func finds(pair: (String, String)) {
    let candidates = ["title", "description", "gov-7284.6", "slug"]
    #expect(NearMiss.nearest(to: pair.0, in: candidates) == pair.1)
  }

  @Test("what is far from everything gets the list instead of a wild guess")
  func far() {
    #expect(NearMiss.nearest(to: "weather", in: ["title", "slug"]) == nil)
    #expect(NearMiss.help(for: "weather", in: ["title", "slug"]) == ["allowed here: slug, title"])
    #expect(NearMiss.help(for: "x", in: []) == ["there is none to name here yet"])
    #expect(NearMiss.nearest(to: "x", in: ["a", "b"]) == nil)
  }

  @Test("ties go to the first name in order, on every run")
  func ties() {
    #expect(NearMiss.nearest(to: "cat", in: ["rat", "bat", "hat"]) == "bat")
  }
}
