import Foundation
import SiteRendering
import Testing

@testable import Publishing

@Suite("The zip of the whole site")
struct ZipArchiveTests {
  private func write(_ paths: [String]) throws {
    let path = NSTemporaryDirectory() + "explainer-zip-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    var sink = try FileSink(path)
    defer { sink.abandon() }
    try ZipArchive.write(paths, in: "site", to: &sink, jobs: 2) { path in
      PackedFile(OutputFile(path: path, bytes: [65]))
    }
  }

  @Test("a site with more files than a zip can count stops the build, and none is left out")
  func tooManyFiles() throws {
    let names = (1...65535).map { "page-\($0).html" }
    try write(Array(names.dropLast()))
    #expect {
      try write(names)
    } throws: { error in
      (error as? PublishError)?.diagnostic.message
        == "site.zip cannot be made: it may hold 65534 files, not 65535"
    }
  }
}
