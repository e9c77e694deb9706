import Caching

/// What the second pass finds in the body of a page that others ask for, as a store keeps it.
struct PageFindings {
  let destinations: [String]
  let grade: Double?
  let duties: DutyCount

  init(_ page: Page, _ duties: DutyCount) {
    destinations = page.body.destinations
    grade = page.grade
    self.duties = duties
  }
}

extension PageFindings: Storable {
  func write(to writer: inout ByteWriter) {
    destinations.write(to: &writer)
    grade.write(to: &writer)
    duties.write(to: &writer)
  }

  init?(from reader: inout ByteReader) {
    guard let destinations = [String](from: &reader), let grade = Double?(from: &reader),
      let duties = DutyCount(from: &reader)
    else { return nil }
    (self.destinations, self.grade, self.duties) = (destinations, grade, duties)
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
