import Diagnostics

/// One section of law in a saved page, without the frame of the page.
struct SavedSection {
  /// From the first word after the number to the last one of the law.
  var paragraphs: [SavedPage.Paragraph] = []
  /// The note that says which act made it; nil where there is none.
  var history: TrackedText?
  /// A paragraph with the number of another section, which may be an item of this one.
  var doubtful: TrackedText?
  /// Where its number stands.
  let number: TrackedText
}

extension SavedSection {
  /// A character that nobody sees, which no text of a site may hold.
  func hidden(in page: SavedPage) -> Diagnostic? {
    for text in paragraphs.map(\.text) + [history].compactMap(\.self) {
      guard let found = HiddenCharacter.first(in: Array(text.string.utf8)) else { continue }
      let index = text.scalars.firstIndex { $0.value == found.scalar } ?? 0
      return HiddenCharacter.problem(of: found.scalar, at: page.location(text, index))
    }
    return nil
  }
}

/// Finds the section of a number in a saved page.
struct SectionFinder {
  let page: SavedPage
  /// Such as `7284.6`.
  let number: String
  let options: ImportOptions

  /// Nil, with a problem, where the page does not hold the section, or more than one of it.
  func find(problems: inout [Diagnostic]) -> SavedSection? {
    let versions = versions
    if versions.isEmpty {
      problems.append(missing)
      return nil
    }
    if let wanted = options.version {
      guard versions.indices.contains(wanted - 1) else {
        problems.append(several(versions))
        return nil
      }
      return whole(versions[wanted - 1], problems: &problems)
    }
    guard versions.count == 1 else {
      problems.append(several(versions))
      return nil
    }
    return whole(versions[0], problems: &problems)
  }

  private var versions: [SavedSection] {
    var found: [SavedSection] = []
    var isInside = false
    for paragraph in page.paragraphs {
      let start = SectionNumber(beginning: paragraph.text)
      if let start, start.number == number {
        found.append(SavedSection(number: paragraph.text))
        var rest = paragraph
        rest.text = paragraph.text.slice(start.end..<paragraph.text.scalars.count)
        isInside = add(rest, to: &found)
      } else if isInside, start?.isAlone ?? false {
        isInside = false
      } else if isInside {
        // In the element of the law the number of a section stands alone.
        if start != nil, !page.isLawAlone, let last = found.indices.last {
          found[last].doubtful = found[last].doubtful ?? paragraph.text
        }
        isInside = add(paragraph, to: &found)
      }
    }
    return found
  }

  /// False where the paragraph ends the section.
  private func add(_ paragraph: SavedPage.Paragraph, to sections: inout [SavedSection]) -> Bool {
    guard !paragraph.text.isEmpty, let last = sections.indices.last else { return true }
    guard let start = HistoryNote.start(in: paragraph.text) else {
      sections[last].paragraphs.append(paragraph)
      return true
    }
    var before = paragraph
    before.text = paragraph.text.slice(0..<start)
    if !before.text.isEmpty { sections[last].paragraphs.append(before) }
    sections[last].history = paragraph.text.slice(start..<paragraph.text.scalars.count)
    return false
  }

  private func whole(_ section: SavedSection, problems: inout [Diagnostic]) -> SavedSection? {
    guard let first = section.paragraphs.first else {
      problems.append(
        Diagnostic(
          .lawOtherSection, "section \(number) has no words in this page",
          at: page.location(section.number, length: number.count),
          help: ["save the page of the section itself, and not a list of sections"]))
      return nil
    }
    if let text = section.doubtful {
      problems.append(
        Diagnostic(
          .lawWithoutEnd, "section \(number) may end before this, or have a list that goes on here",
          at: page.location(text),
          help: ["save the page of the one section as HTML, which tells the two apart"]))
      return nil
    }
    if let hidden = section.hidden(in: page) {
      problems.append(hidden)
      return nil
    }
    if section.history != nil || page.isLawAlone || options.isWhole { return section }
    let end = section.paragraphs.last ?? first
    problems.append(
      Diagnostic(
        .lawWithoutEnd, "where section \(number) ends cannot be told from the page's frame",
        at: page.location(end.text),
        help: [
          "let the file end with the note after the section, such as \"(Added by Stats. …)\"",
          "if the file holds the section and nothing else, say --whole",
        ]))
    return nil
  }

  private func several(_ versions: [SavedSection]) -> Diagnostic {
    let notes = versions.enumerated().map { index, one in
      Diagnostic.Note(
        "--which \(index + 1): \(one.history?.string ?? "no note")",
        at: page.location(one.number, length: number.count))
    }
    return Diagnostic(
      .lawVersions,
      versions.count == 1
        ? "the page has one version of section \(number)"
        : "the page has \(versions.count) versions of section \(number)",
      at: notes.first?.location, notes: notes,
      help: ["say which one is law on the day that the site speaks of"])
  }

  /// What the page holds in place of the section.
  private var missing: Diagnostic {
    let others = page.paragraphs.compactMap { paragraph in
      SectionNumber(beginning: paragraph.text).map { ($0.number, paragraph.text) }
    }
    if let (other, text) = others.first {
      return Diagnostic(
        .lawOtherSection, "the page holds section \(other), not section \(number)",
        at: page.location(text, length: other.count),
        help: ["save the page of section \(number), or name the source of this one with --as"])
    }
    if let (text, index) = failure {
      return Diagnostic(
        .lawErrorPage, "this is a page that says that something went wrong",
        at: page.location(text, index), help: ["open the official page again, then save it"])
    }
    let first = page.paragraphs.first?.text
    return Diagnostic(
      .lawOtherSection, "the page holds no section of law",
      at: first.map { page.location($0) } ?? SourceLocation(file: page.file, line: 1, column: 1),
      help: ["save the page on which the words \"\(number).\" stand before the section"])
  }

  private static let failures = [
    "not found", "cannot be found", "could not be found", "no longer available", "access denied",
    "unavailable", "error", "session has expired", "request rejected", "bad gateway", "forbidden",
    "maintenance", "does not exist",
  ]

  private var failure: (TrackedText, Int)? {
    for text in [page.title] + page.paragraphs.map(\.text) {
      let words = text.string.lowercased()
      for phrase in Self.failures {
        guard let found = words.range(of: phrase) else { continue }
        return (text, words.unicodeScalars.distance(from: words.startIndex, to: found.lowerBound))
      }
    }
    return nil
  }
}
