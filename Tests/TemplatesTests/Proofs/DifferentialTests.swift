import Diagnostics
import Mustache
import Templates
import TestSupport
import Testing

/// Our engine beside swift-mustache on templates that neither was written for.
@Suite struct DifferentialTests {
  @Test(arguments: 0..<50) func sameBytes(_ batch: Int) throws {
    for number in 0..<60 {
      let seed = UInt64(batch * 1000 + number)
      let sample = Differential(seed: seed)
      var problems: [Diagnostic] = []
      let library = TestSite(sample.files).library(&problems)
      let template = library.compile("page", schema: sample.schema, problems: &problems)
      try #require(
        problems.isEmpty, "seed \(seed): \(DiagnosticFormat.text.render(problems))")
      let ours = try #require(template)
      var judge = MustacheLibrary()
      for (name, text) in sample.files { try judge.register(text, named: name) }
      var random = SeededRandom(seed: seed &+ 1_000_000)
      for _ in 0..<2 {
        let data = DifferentialData(sample.schema, &random)
        #expect(data.record.problems.isEmpty)
        let theirs = judge.render(data.object, withTemplate: "page")
        let text = String(decoding: ours.render(data.record), as: UTF8.self)
        try #require(
          text == theirs,
          "seed \(seed)\n\(sample.files.sorted { $0.key < $1.key })\n\(data.object)")
      }
    }
  }
}
