import Diagnostics
import Templates
import Testing

@Suite struct ParallelTests {
  @Test func manyThreadsRenderWhatOneRenders() async throws {
    var problems: [Diagnostic] = []
    let site = TestSite([
      "page": "{{<base}}{{$main}}{{#items}}{{> row}}{{/items}}{{{body}}}{{/main}}{{/base}}",
      "base": "<title>{{title}}</title>{{$main}}{{/main}}",
      "row": "<a href=\"{{url}}\">{{label}}</a>",
    ])
    let template = try #require(
      site.library(&problems).compile("page", schema: SampleView.page, problems: &problems))
    let records = (0..<200).map { number in
      SampleView.page([
        "title": .text("page \(number) <"), "body": .html(Array("<p>\(number)</p>".utf8)),
        "items": .list((0..<number % 7).map { SampleView.item("\($0) & \(number)") }),
      ])
    }
    let serial = records.map { template.render($0) }
    for _ in 0..<5 {
      let parallel = await withTaskGroup(of: (Int, [UInt8]).self) { group in
        for (index, record) in records.enumerated() {
          group.addTask { (index, template.render(record)) }
        }
        return await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
      }
      #expect(records.indices.allSatisfy { parallel[$0] == serial[$0] })
    }
  }

  @Test func rendersAppend() throws {
    var problems: [Diagnostic] = []
    let library = TestSite("[{{title}}]").library(&problems)
    let template = try #require(
      library.compile("page", schema: SampleView.page, problems: &problems))
    var output = Array("<".utf8)
    template.render(SampleView.page(["title": .text("a")]), into: &output)
    template.render(SampleView.page(["title": .text("b")]), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "<[a][b]")
  }
}
