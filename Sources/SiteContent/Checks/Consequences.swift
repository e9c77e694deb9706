import Diagnostics
import Markdown
import StrictYAML

/// Takes out what only follows from another fault, so that each fault is told once.
///
/// A text is often read more than once: translations inherit what they do not say themselves, and a
/// section that changed stands in for its translation.
enum Consequences {
  static func drop(from problems: inout [Diagnostic]) {
    var codes: [String: Set<DiagnosticCode>] = [:]
    var faulty: Set<String> = []
    var withTwins: Set<String> = []
    var misnamed: [String] = []
    var halfMarked: Set<String> = []
    var halfLinked: Set<String> = []
    var conflicting: Set<String> = []
    var unread: Set<String> = []
    var untranslated: Set<String> = []
    var mislabelled = false
    for problem in problems {
      guard let place = problem.location else { continue }
      if problem.code == .mergeConflict { conflicting.insert(place.file.path) }
      if problem.code == .untranslatedText {
        untranslated.insert("\(place.file.path):\(place.line)")
      }
      if problem.code == .invalidText { unread.insert(place.file.path) }
      if problem.code == .citationWords, problem.message.hasPrefix("the label") {
        mislabelled = true
      }
      if problem.code == .halfMark { halfMarked.insert(place.file.path) }
      if problem.code == .halfLink { halfLinked.insert("\(place.file.path):\(place.line)") }
      codes[place.description, default: []].insert(problem.code)
      if problem.severity == .error { faulty.insert(place.file.path) }
      if problem.code == .duplicateID { withTwins.insert(place.file.path) }
      if problem.code == .duplicateAnchor, let id = source(place.file.path) {
        withTwins.insert(place.file.path)
        misnamed.append(id)
      }
      if problem.code == .invalidID, let id = source(place.file.path) { misnamed.append(id) }
    }
    var told: Set<String> = []
    var lacking: [String: String] = [:]
    problems.removeAll { problem in
      guard let place = problem.location else { return false }
      let here = codes[place.description] ?? []
      let noted = problem.notes.compactMap(\.location)
      // What stands in two versions cannot be read as one.
      if conflicting.contains(place.file.path), problem.code != .mergeConflict { return true }
      // What is no text at all cannot be read.
      if problem.code == .yamlSyntax, unread.contains(place.file.path) { return true }
      switch problem.code {
      // What Markdown refuses is no link at all.
      case .deadLink where here.contains(.linkDestination): return true
      case .missingFile where here.contains(.imagePath): return true
      // The source names it in a way that nobody could cite.
      case .unknownProvision where misnamed.contains { problem.message.contains("\"\($0)\"") }:
        return true
      // Two provisions of one path, or one under the label of another: nobody knows which is meant.
      case .citationWords where !problem.message.hasPrefix("the label"):
        if mislabelled || withTwins.contains(where: { $0.contains("/sources/") }) { return true }
        return !told.insert("\(problem.code) \(place.description)").inserted
      // In another language the same words miss the same thing again.
      case let code where deadLinks.contains(code) || code == .addressCollision:
        return !told.insert("\(code) \(place.description)").inserted
      // A translation lacks what its original lacks, and names the cases that its original names.
      case .missingKey, .unknownCase:
        let path = place.file.path.split(separator: "/").dropFirst(2).joined(separator: "/")
        let key = "\(path) \(problem.message)"
        if let first = lacking[key] { return first != place.file.path }
        lacking[key] = place.file.path
        return false
      // A link that leads nowhere is also another link than the one that it translates; and no
      // heading is the counterpart of two.
      case .translationShape:
        return !here.isDisjoint(with: deadLinks)
          || noted.contains { withTwins.contains($0.file.path) }
      // Words that nobody translated have none of the glossary's.
      case .termNotUsed: return untranslated.contains("\(place.file.path):\(place.line)")
      // What was meant for a link to the law is none.
      case .dutyWithoutSource: return halfLinked.contains("\(place.file.path):\(place.line)")
      // The case itself is at fault, or the callout began in another one.
      case .dutyAgainstCase:
        return halfMarked.contains(place.file.path)
          || noted.contains { codes[$0.description]?.contains { $0 != problem.code } ?? false }
      // What is wrong in the original is no change to translate.
      case .staleSection: return noted.contains { faulty.contains($0.file.path) }
      // A heading that is no heading, or code without an end.
      case .missingPart: return halfMarked.contains(place.file.path)
      // The sentence that names it may be the one at fault.
      case .unusedCase: return faulty.contains(place.file.path)
      default: return false
      }
    }
  }

  /// The id of the source page in a file: the name of the file, as a rule.
  private static func source(_ path: String) -> String? {
    let parts = path.split(separator: "/")
    guard parts.count == 4, parts[2] == "sources", path.hasSuffix(".md") else { return nil }
    return String(parts[3].dropLast(3))
  }

  private static let deadLinks: Set<DiagnosticCode> = [
    .deadLink, .deadAnchor, .unknownTerm, .unknownSource, .unknownProvision, .unknownRule,
    .unknownDecision, .unknownClaim, .missingFile, .unlistedAddress,
    .citationWords,
  ]
}
