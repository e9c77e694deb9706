import Diagnostics
import Foundation
import Testing

/// One kind of text that the program reads, spoiled again and again.
///
/// The case that runs is in a file of the temporary folder until it ends, so that a crash leaves
/// it there: put it into `Corpus/`, and it is run first from then on.
///
/// The kinds that strangers are likeliest to write — Markdown, front matter, templates and rules — are
/// spoiled for a minute in all, the others so many times. `FUZZ_SECONDS=600` goes on for that long with
/// each kind; `FUZZ_SEED` begins elsewhere.
struct FuzzRun {
  /// The folder of its kept cases below `Corpus/`.
  let name: String
  /// Good texts to begin with.
  let seeds: [[UInt8]]
  let words: [String]
  /// How long a plain run of the tests goes on.
  let length: Length

  enum Length {
    case cases(Int)
    case seconds(Double)
    /// Each of the four chief kinds, so that a run spends a minute on them.
    static let aQuarterMinute = Length.seconds(15)
  }

  private static let environment = ProcessInfo.processInfo.environment
  static let project = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// - Parameter read: reads a text as the program does.
  /// - Returns: how many cases were read without a problem: a run in which none is proves little.
  @discardableResult
  func run(_ read: ([UInt8]) throws -> [Diagnostic]) throws -> Int {
    var good = 0
    for text in kept() { good += try one(text, read) ? 1 : 0 }
    let seed = Self.environment["FUZZ_SEED"].flatMap(UInt64.init) ?? 1
    var mutator = Mutator(seed: seed, words: words)
    let start = Date()
    var count = 0
    func goesOn() -> Bool {
      switch Self.environment["FUZZ_SECONDS"].flatMap(Double.init).map(Length.seconds) ?? length {
      case .cases(let cases): count < cases
      case .seconds(let seconds): Date().timeIntervalSince(start) < seconds
      }
    }
    while goesOn() {
      let text = mutator.spoil(
        seeds[mutator.below(seeds.count)], with: seeds[mutator.below(seeds.count)])
      good += try one(text, read) ? 1 : 0
      count += 1
    }
    try? FileManager.default.removeItem(atPath: path)
    print("\(name): \(count) spoiled texts, \(good) of them still good")
    return good
  }

  private func one(_ text: [UInt8], _ read: ([UInt8]) throws -> [Diagnostic]) throws -> Bool {
    try Data(text).write(to: URL(fileURLWithPath: path))
    let problems = try read(text)
    for problem in problems {
      guard let place = problem.location else { continue }
      #expect(
        place.line <= place.file.lineStarts.count + 1,
        "\(problem.code) at line \(place.line), in \(path)")
    }
    // What a person would see must be printable, whatever the text was.
    _ = DiagnosticFormat.text.render(problems)
    _ = DiagnosticFormat.json.render(problems)
    return !problems.hasErrors
  }

  private var path: String {
    "\(NSTemporaryDirectory())/explainer-fuzz-\(ProcessInfo.processInfo.processIdentifier)-\(name)"
  }

  private func kept() -> [[UInt8]] {
    let folder = "\(Self.project)/Tests/FuzzTests/Corpus/\(name)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { FileManager.default.contents(atPath: "\(folder)/\($0)") }
      .map { [UInt8]($0) }
  }

  /// The texts below a folder of the project whose names have an ending.
  static func texts(_ folder: String, _ ending: String, most: Int = 40) -> [[UInt8]] {
    guard let walk = FileManager.default.enumerator(atPath: "\(project)/\(folder)") else {
      return []
    }
    let names = walk.compactMap { $0 as? String }.filter { $0.hasSuffix(ending) }.sorted()
    return names.prefix(most).compactMap {
      FileManager.default.contents(atPath: "\(project)/\(folder)/\($0)")
    }.map { [UInt8]($0) }
  }
}
