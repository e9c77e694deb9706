import Markdown
import Storage

/// What the second pass finds in a page that others ask for, as a store keeps it.
struct PageFindings {
  /// Nil where readers are told something of it, which stands in other files.
  let answer: RichText?
  /// Of the body.
  let destinations: [String]
  let grade: Double?
  let duties: DutyCount

  init(_ page: Page, _ draft: PageDraft, _ duties: DutyCount) {
    answer = draft.translation?.note(on: "answer") == nil ? page.answer : nil
    destinations = page.body.destinations
    grade = page.grade
    self.duties = duties
  }
}

extension PageFindings: Storable {
  func write(to writer: inout ByteWriter) {
    answer.write(to: &writer)
    destinations.write(to: &writer)
    grade.write(to: &writer)
    duties.write(to: &writer)
  }

  init?(from reader: inout ByteReader) {
    guard let answer = RichText?(from: &reader),
      let destinations = [String](from: &reader), let grade = Double?(from: &reader),
      let duties = DutyCount(from: &reader)
    else { return nil }
    self.answer = answer
    (self.destinations, self.grade, self.duties) = (destinations, grade, duties)
  }
}

/// A text without headings of its own.
extension RichText: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(run: html)
    sections.write(to: &writer)
    readingText.write(to: &writer)
    destinations.write(to: &writer)
  }

  package init?(from reader: inout ByteReader) {
    guard let html = reader.run(), let sections = [PlainSection](from: &reader),
      let readingText = String(from: &reader), let destinations = [String](from: &reader)
    else { return nil }
    self.init(
      html: Array(html), headings: [], readingText: readingText, sections: sections,
      destinations: destinations)
  }
}

extension DutyCount: Storable {
  package func write(to writer: inout ByteWriter) {
    for count in [total, tied, proved, inProse, tiedInProse] { count.write(to: &writer) }
  }

  package init?(from reader: inout ByteReader) {
    guard let total = Int(from: &reader), let tied = Int(from: &reader),
      let proved = Int(from: &reader), let inProse = Int(from: &reader),
      let tiedInProse = Int(from: &reader)
    else { return nil }
    (self.total, self.tied, self.proved) = (total, tied, proved)
    (self.inProse, self.tiedInProse) = (inProse, tiedInProse)
  }
}
