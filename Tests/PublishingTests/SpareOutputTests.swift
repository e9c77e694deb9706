import Foundation
import SiteContent
import SiteRendering
import TestSupport
import Testing

@testable import Publishing

@Suite("The output before the last one is what a new one begins with")
struct SpareOutputTests {
  private let folder: TemporaryFolder
  private var output: String { "\(folder.path)/Output" }
  private var spare: String { "\(folder.path)/cache/spare" }

  init() throws {
    folder = try TemporaryFolder()
    try Disk.makeFolder("\(folder.path)/cache")
  }

  /// Publishes texts by their paths, as a build does that knows the old output.
  @discardableResult
  private func publish(
    _ files: [String: String], trusting isTrusted: Bool = true
  ) throws -> Publication {
    let state = isTrusted ? OutputState(at: output, jobs: 1) : nil
    let known = Disk.bytes("\(output)/SHA256SUMS").flatMap { Checksums(written: $0) }
    let publisher = Publisher(output: output, replacesForeignFiles: true, spare: spare)
    let publication = try publisher.open(Array(files.keys)) { try publisher.prepare { state } }
    for (path, text) in files {
      // What is known to be the same is kept unread, as pages are.
      let isKnown = known?.hashes[path] == Checksums.hash(Array(text.utf8))
      if isKnown && publication.keepAll([path]) { continue }
      try publication.add(OutputFile(path: path, bytes: Array(text.utf8)))
    }
    _ = try publication.finish { [$0.file] }
    return publication
  }

  /// The output has these files, with their sums, and nothing else, not even a folder.
  private func expect(
    _ files: [String: String], at place: SourceLocation = #_sourceLocation
  ) throws {
    let names = FileManager.default.enumerator(atPath: output)?.compactMap { $0 as? String } ?? []
    let folders = OutputNames.folders(of: Array(files.keys))
    #expect(
      Set(names) == Set(files.keys).union(folders).union(["SHA256SUMS"]), sourceLocation: place)
    for (path, text) in files {
      #expect(
        Disk.bytes("\(output)/\(path)") == Array(text.utf8), "\(path)", sourceLocation: place)
    }
    let list = Disk.bytes("\(output)/SHA256SUMS").flatMap { Checksums(written: $0) }
    #expect(
      list?.hashes == files.mapValues { Checksums.hash(Array($0.utf8)) }, sourceLocation: place)
  }

  @Test("Files that stay are neither linked nor unlinked: not even their time of change moves")
  func untouched() throws {
    let stays = ["a.html": "A", "es/b.html": "B"]
    for number in 0..<3 { try publish(stays.merging(["c.html": "\(number)"]) { $1 }) }
    var (before, after) = (stat(), stat())
    #expect(lstat("\(output)/es/b.html", &before) == 0)
    usleep(20_000)
    let new = stays.merging(["c.html": "new"]) { $1 }
    let publication = try publish(new)
    #expect(lstat("\(output)/es/b.html", &after) == 0)
    #expect(before.st_ino == after.st_ino && FileTimes(before).changed == FileTimes(after).changed)
    #expect(after.st_nlink == 2)
    try expect(new)
    #expect(publication.outputState?.hash == OutputState(at: output, jobs: 1)?.hash)
  }

  @Test(
    "Whatever changes, and whatever happens to the spare, the output is what was published",
    arguments: 0..<12)
  func random(_ seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    // Some names are a file in one site and a folder in the next.
    let paths = [
      "a.html", "b.html", "es/a.html", "es/b.html", "data/deep/x.json", "data/deep", "data", "vi",
      "vi/a.html", "mark.svg",
    ]
    for generation in 0..<24 {
      var files: [String: String] = [:]
      for path in paths where random.below(3) > 0 {
        if files.keys.contains(where: { $0.hasPrefix(path + "/") || path.hasPrefix($0 + "/") }) {
          continue
        }
        files[path] = "\(path) \(random.below(2))"
      }
      let publication = try publish(files, trusting: random.below(5) > 0)
      try expect(files)
      if let told = publication.outputState {
        let seen = OutputState(at: output, jobs: 1)
        #expect(told.hash == seen?.hash, "seed \(seed), generation \(generation)")
      }
      try spoil(random.below(10), random.below(files.count + 1))
    }
  }

  private func spoil(_ kind: Int, _ number: Int) throws {
    let names = (FileManager.default.enumerator(atPath: spare)?.compactMap { $0 as? String } ?? [])
      .sorted().map { "\(spare)/\($0)" }
    let files = names.filter { Disk.kind($0, followingLinks: false) == .file }
    let victim = files.isEmpty ? nil : files[number % files.count]
    switch kind {
    case 0: victim.map(Disk.remove)
    case 1:
      // Another file under the name, of the same size.
      guard let victim, let bytes = Disk.bytes(victim) else { return }
      Disk.remove(victim)
      try Disk.write(bytes.map { $0 ^ 1 }, to: victim)
    case 2:
      guard let victim else { return }
      Disk.remove(victim)
      try FileManager.default.createSymbolicLink(
        atPath: victim, withDestinationPath: "/etc/hostname")
    case 3 where Disk.kind(spare, followingLinks: false) == .folder:
      try Disk.makeFolder("\(spare)/mine/deep")
      try Disk.write([1], to: "\(spare)/mine/deep/x")
      try Disk.write([1], to: "\(spare)/foreign.html")
    case 4:
      Disk.remove(spare)
      try Disk.write([1], to: spare)
    case 5:
      Disk.remove(spare)
      try FileManager.default.createSymbolicLink(atPath: spare, withDestinationPath: output)
    case 6 where Disk.kind(spare, followingLinks: false) == .folder:
      let name: [CChar] = Array("\(spare)/".utf8CString.dropLast()) + [-1, 0]
      close(open(name, O_CREAT | O_WRONLY, 0o644))
    case 7:
      // Two files change their names.
      guard let first = files.first, let last = files.last, first != last else { return }
      #expect(try Disk.exchange(first, last))
    default: break
    }
  }

  @Test("The host's own files stay as they are now")
  func localFiles() throws {
    try publish(["a.html": "A"])
    try Disk.makeFolder("\(output)/local")
    let note = "\(output)/local/note.txt"
    try Disk.write(Array("one".utf8), to: note)
    for number in 0..<3 {
      try publish(["a.html": "A\(number)"])
      #expect(Disk.bytes(note) == Array("one".utf8))
    }
    Disk.remove(note)
    try Disk.write(Array("two".utf8), to: note)
    for number in 0..<3 {
      try publish(["a.html": "B\(number)"])
      #expect(Disk.bytes(note) == Array("two".utf8))
    }
    Disk.remove(note)
    for number in 0..<3 {
      try publish(["a.html": "C\(number)"])
      #expect(Disk.kind(note, followingLinks: false) == nil)
    }
  }

  @Test("A build that ends without publishing leaves output and names alone")
  func discarded() throws {
    for number in 0..<3 { try publish(["a.html": "A", "b.html": "\(number)"]) }
    let state = try #require(OutputState(at: output, jobs: 1))
    let publisher = Publisher(output: output, spare: spare)
    let publication = try publisher.open(["a.html", "c.html"]) { try publisher.prepare { state } }
    try publication.add(OutputFile(path: "c.html", bytes: [67]))
    publication.discard()
    #expect(OutputState(at: output, jobs: 1)?.hash == state.hash)
    #expect(
      Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
        == ["Output", "cache"])
    try publish(["a.html": "A", "c.html": "C"])
    try expect(["a.html": "A", "c.html": "C"])
  }

  private func number(_ path: String) -> Int64? { OutputState.Mark(at: path)?.number }

  @Test("The first output gets a twin, and the second begins with that")
  func twin() throws {
    let first = ["a.html": "A", "es/b.html": "B", "data/deep/x.json": "X"]
    try publish(first)
    for path in first.keys {
      #expect(number("\(spare)/\(path)") == number("\(output)/\(path)"), "\(path)")
    }
    let (b, x) = (number("\(output)/es/b.html"), number("\(output)/data/deep/x.json"))
    usleep(20_000)
    var (before, after) = (stat(), stat())
    #expect(lstat("\(output)/es/b.html", &before) == 0)
    let second = ["a.html": "new", "es/b.html": "B", "c.html": "C"]
    try publish(second)
    try expect(second)
    #expect(lstat("\(output)/es/b.html", &after) == 0)
    #expect(number("\(output)/es/b.html") == b)
    #expect(FileTimes(before).changed == FileTimes(after).changed)
    #expect(Disk.kind("\(spare)/c.html", followingLinks: false) == nil)
    #expect(number("\(spare)/data/deep/x.json") == x)
  }

  @Test("A first build that is not published makes no twin")
  func noTwin() throws {
    let publisher = Publisher(output: output, spare: spare)
    let publication = try publisher.open(["a.html"]) { try publisher.prepare() }
    try publication.add(OutputFile(path: "a.html", bytes: [65]))
    publication.discard()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["cache"])
    #expect(Disk.kind(spare, followingLinks: false) == nil)
  }

  @Test("The folder of records is made where it is gone, and no link out of the site is followed")
  func nowhere() throws {
    let cache = "\(folder.path)/cache"
    for text in ["A", "B"] {
      Disk.remove(cache)
      try publish(["a.html": text])
      #expect(Disk.kind(spare, followingLinks: false) == .folder)
    }
    Disk.remove(cache)
    let elsewhere = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: cache, withDestinationPath: elsewhere.path)
    let foreign = "\(elsewhere.path)/spare/mine.txt"
    try Disk.makeFolder("\(elsewhere.path)/spare")
    try Disk.write([1], to: foreign)
    for text in ["C", "D"] {
      try publish(["a.html": text])
      try expect(["a.html": text])
    }
    #expect(Disk.bytes(foreign) == [1])
  }
}
