import Foundation
import TestSupport

/// Makes one change after another to the files of a site, as people, editors and checkouts do:
/// words, lines, keys, names, folders. Most leave the site broken for a while; about a third mend
/// what was broken. The same seed makes the same changes.
struct RandomEdits {
  private let root: String
  private let originals: [String: Data]
  private var random: SeededRandom

  init(root: String, seed: UInt64) throws {
    self.root = root
    random = SeededRandom(seed: seed)
    var found: [String: Data] = [:]
    for path in Self.files(root) {
      found[path] = FileManager.default.contents(atPath: "\(root)/\(path)")
    }
    originals = found
  }

  /// - Returns: what was done, for the report of a failing test.
  mutating func step() -> String {
    let files = Self.files(root)
    guard let path = pick(files) else { return restore(pick(originals.keys.sorted())) }
    switch below(14) {
    case 0, 1, 2, 3, 12, 13: return restore(damaged(files))
    case 4, 5, 6: return edit(path)
    case 7: return remove(path)
    case 8: return move(path, to: "\(folder(of: path))/moved-\(below(50)).\(ending(of: path))")
    case 9: return copy(path, to: "\(folder(of: path))/copy-\(below(50)).\(ending(of: path))")
    case 10: return move(path, to: "\(folder(of: path))/deep-\(below(9))/in/\(name(of: path))")
    default: return swap(path, pick(files) ?? path)
    }
  }

  /// Changes a word, a line or an ending of a text.
  private mutating func edit(_ path: String) -> String {
    guard var lines = read(path)?.components(separatedBy: "\n"),
      let line = pick(Array(lines.indices))
    else { return "\(path) cannot be read" }
    switch below(6) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: line)
    case 2: lines.append("One more sentence, number \(below(1000)).")
    case 3: lines[line] += " more"
    case 4: lines[line] = String(lines[line].reversed())
    default:
      var words = lines[line].components(separatedBy: " ")
      if let word = pick(Array(words.indices)) { words[word] = "w\(below(100))" }
      lines[line] = words.joined(separator: " ")
    }
    return write(Data(lines.joined(separator: "\n").utf8), path, "edited, line \(line + 1)")
  }

  private func restore(_ path: String?) -> String {
    guard let path, let data = originals[path] else { return "nothing to mend" }
    return write(data, path, "mended")
  }

  private func remove(_ path: String) -> String {
    try? FileManager.default.removeItem(atPath: "\(root)/\(path)")
    return "\(path) removed"
  }

  private func move(_ path: String, to target: String) -> String {
    makeFolder(for: target)
    rename("\(root)/\(path)", "\(root)/\(target)")
    return "\(path) became \(target)"
  }

  private func copy(_ path: String, to target: String) -> String {
    guard let data = FileManager.default.contents(atPath: "\(root)/\(path)") else { return "" }
    return write(data, target, "copied from \(path)")
  }

  /// Two texts of one kind change places, so that each keeps a known path with other bytes.
  private func swap(_ one: String, _ two: String) -> String {
    guard ending(of: one) == ending(of: two) else { return "nothing swapped" }
    rename("\(root)/\(one)", "\(root)/.swapped")
    rename("\(root)/\(two)", "\(root)/\(one)")
    rename("\(root)/.swapped", "\(root)/\(two)")
    return "\(one) and \(two) changed places"
  }

  /// Writes another file and renames it, as editors do.
  private func write(_ data: Data, _ path: String, _ what: String) -> String {
    makeFolder(for: path)
    try? data.write(to: URL(fileURLWithPath: "\(root)/\(path)"), options: .atomic)
    return "\(path) \(what)"
  }

  private func makeFolder(for path: String) {
    try? FileManager.default.createDirectory(
      atPath: "\(root)/\(folder(of: path))", withIntermediateDirectories: true)
  }

  /// A file that is gone or is not as it was; files that are new are left alone.
  private mutating func damaged(_ files: [String]) -> String? {
    let damaged = originals.keys.sorted().filter { path in
      FileManager.default.contents(atPath: "\(root)/\(path)") != originals[path]
    }
    // Without its settings there is no site at all, and without a layout or words no page to compare.
    let needed = ["site.yaml", "layout.mustache", "en/strings.yaml"]
    return damaged.first { path in needed.contains { path.hasSuffix($0) } }
      ?? pick(damaged)
  }

  private func read(_ path: String) -> String? {
    FileManager.default.contents(atPath: "\(root)/\(path)").map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func folder(of path: String) -> String { (path as NSString).deletingLastPathComponent }
  private func name(of path: String) -> String { (path as NSString).lastPathComponent }
  private func ending(of path: String) -> String { (path as NSString).pathExtension }

  private static func files(_ root: String) -> [String] {
    ["Content", "Templates", "Public"].flatMap { folder -> [String] in
      var found: [String] = []
      guard let walk = FileManager.default.enumerator(atPath: "\(root)/\(folder)") else {
        return []
      }
      for case let path as String in walk
      where walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular {
        found.append("\(folder)/\(path)")
      }
      return found
    }.sorted()
  }

  private mutating func pick<Element>(_ list: [Element]) -> Element? {
    list.isEmpty ? nil : list[below(list.count)]
  }

  private mutating func below(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
}
