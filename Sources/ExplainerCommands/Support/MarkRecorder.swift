import Diagnostics
import Foundation
import SiteContent

/// Writes what a person recorded into the mark files of a site.
final class MarkRecorder {
  let root: String
  let action: MarkAction
  private(set) var changed = 0
  /// Sections that stay as they are, with the reason.
  private(set) var refused: [String] = []

  init(root: String, action: MarkAction) {
    self.root = root
    self.action = action
  }

  func record(_ sections: [TranslatedSection], of language: String) throws {
    var problems: [Diagnostic] = []
    let files = MarkFolder.load(SiteFolder(root: root), language: language, problems: &problems)
    for (name, sections) in Dictionary(grouping: sections, by: \.file).sorted(by: {
      $0.key < $1.key
    }) {
      let old = files[name] ?? MarkFile()
      var new = old
      for section in sections {
        if let refusal = action.apply(to: section, &new.marks[section.id]) {
          refused.append("\(language)/\(name)#\(section.id): \(refusal.rawValue)")
        }
      }
      let keys = new.marks.keys.filter { new.marks[$0] != old.marks[$0] }
      changed += keys.count + old.marks.keys.count { new.marks[$0] == nil }
      if new != old { try write(new, name, language) }
      if case .mark = action, name == RuleWordsFile.name {
        try updateRules(sections.filter { keys.contains($0.id) }, language)
      }
    }
  }

  private func write(_ marks: MarkFile, _ name: String, _ language: String) throws {
    let path = "\(root)/\(MarkFile.path(of: name, in: language))"
    if marks.marks.isEmpty {
      try? FileManager.default.removeItem(atPath: path)
    } else {
      try NewFileWriter.write(marks.text, to: path)
    }
  }

  /// Entries of rules hold the words that they translate.
  private func updateRules(_ sections: [TranslatedSection], _ language: String) throws {
    let path = "\(root)/Content/\(language)/\(RuleWordsFile.name)"
    guard let data = FileManager.default.contents(atPath: path) else { return }
    var file = RuleWordsFile(String(decoding: data, as: UTF8.self))
    let old = file.text
    for section in sections where section.state == .meaning || section.state == .wording {
      guard let original = section.original else { continue }
      if !file.setOriginal(original.text, of: original.id) {
        refused.append("\(path): put the new words of \"\(original.id)\" under \"en\" by hand")
      }
    }
    if file.text != old { try NewFileWriter.write(file.text, to: path) }
  }
}
