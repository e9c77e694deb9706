import Diagnostics
import Markdown

extension DiagnosticCode {
  package static let translationShape = DiagnosticCode("translation-shape")
}

/// A translation has, section by section, what the page has that it translates: the same headings,
/// the same call-outs with the same duties in the same order, links to the same places. So no
/// translation can lose an exception or turn "may" into "must not".
struct ShapeCheck {
  let original: PageDraft
  let translation: MarkdownOutput
  let pairs: [TranslatedSection]

  func run(problems: inout [Diagnostic]) {
    let ours = SectionParts(translation)
    let theirs = SectionParts(original.body)
    let inBody = Set(original.sections.body.map(\.id))
    for pair in pairs where inBody.contains(pair.id) && !pair.state.showsOriginal {
      guard let source = pair.original, let own = pair.translation else { continue }
      let here = ours[pair.id]
      let there = theirs[pair.id]
      compareHeadings(here, there, own, source, problems: &problems)
      let faults = problems.count
      compareCallouts(here, there, own, source, problems: &problems)
      // What a bullet lacks, its section lacks too.
      guard problems.count == faults else { continue }
      compareLinks(
        here.links, there.links, "the section {#\(pair.id)}", own.location, source.location,
        problems: &problems)
    }
    checkOrder(ours, inBody, problems: &problems)
  }

  /// Sections stand in the order of the page that is translated.
  private func checkOrder(
    _ ours: SectionParts, _ known: Set<String>, problems: inout [Diagnostic]
  ) {
    let wanted = original.sections.body.map(\.id).filter { ours.order.contains($0) }
    let own = ours.order.filter { known.contains($0) }
    guard let index = zip(own, wanted).enumerated().first(where: { $1.0 != $1.1 })?.offset,
      let heading = translation.headings.first(where: { $0.id == own[index] })
    else { return }
    problems.append(
      Diagnostic(
        .translationShape, "the section {#\(wanted[index])} belongs here", at: heading.location,
        notes: [
          .init(
            "the order is that of \(original.file.path)",
            at: original.sections.body.first { $0.id == wanted[index] }?.location)
        ],
        help: ["move the sections into the same order"]))
  }

  private func compareHeadings(
    _ here: SectionParts.Section, _ there: SectionParts.Section, _ own: TextSection,
    _ source: TextSection, problems: inout [Diagnostic]
  ) {
    let ids = here.headings.map(\.id)
    let wanted = there.headings.map(\.id)
    guard ids != wanted else { return }
    let index =
      zip(ids, wanted).enumerated().first { $1.0 != $1.1 }?.offset
      ?? min(ids.count, wanted.count)
    let place = index < here.headings.count ? here.headings[index].location : own.location
    let other = index < there.headings.count ? there.headings[index].location : source.location
    problems.append(
      Diagnostic(
        .translationShape,
        "the headings in {#\(own.id)} are \(Self.list(ids)); they are \(Self.list(wanted)) in "
          + original.file.path,
        at: place, notes: [.init("it stands there", at: other)],
        help: ["give each translated heading the anchor of the one it translates: {#…}"]))
  }

  private func compareCallouts(
    _ here: SectionParts.Section, _ there: SectionParts.Section, _ own: TextSection,
    _ source: TextSection, problems: inout [Diagnostic]
  ) {
    let kinds = here.callouts.map(\.kind)
    let wanted = there.callouts.map(\.kind)
    guard kinds == wanted else {
      let index =
        zip(kinds, wanted).enumerated().first { $1.0 != $1.1 }?.offset
        ?? min(kinds.count, wanted.count)
      problems.append(
        Diagnostic(
          .translationShape,
          "the call-outs in {#\(own.id)} are \(Self.list(kinds)); they are \(Self.list(wanted)) in "
            + original.file.path,
          at: index < kinds.count ? here.callouts[index].location : own.location,
          notes: [
            .init(
              "compare",
              at: index < wanted.count ? there.callouts[index].location : source.location)
          ],
          help: ["keep each call-out, its kind and its place"]))
      return
    }
    for (one, other) in zip(here.callouts, there.callouts) {
      guard one.items.count == other.items.count else {
        problems.append(
          Diagnostic(
            .translationShape,
            "this \"\(one.kind)\" list has \(one.items.count) bullets; it has "
              + "\(other.items.count) in \(original.file.path)",
            at: one.location, notes: [.init("it stands there", at: other.location)],
            help: ["each bullet is one duty or power: translate each, and add none"]))
        continue
      }
      for (item, source) in zip(one.items, other.items) {
        compareLinks(
          item.linkIndices.map { translation.links[$0] },
          source.linkIndices.map { original.body.links[$0] }, "the bullet", item.location,
          source.location, problems: &problems)
      }
    }
  }

  private func compareLinks(
    _ here: [MarkdownOutput.Link], _ there: [MarkdownOutput.Link], _ place: String,
    _ own: SourceLocation, _ source: SourceLocation, problems: inout [Diagnostic]
  ) {
    var wanted = Dictionary(grouping: there.filter { !$0.isAutomatic }, by: Self.target)
    for link in here where !link.isAutomatic {
      let target = Self.target(link)
      if wanted[target]?.popLast() == nil {
        problems.append(
          Diagnostic(
            .translationShape, "\(place) does not lead to \(target) in \(original.file.path)",
            at: link.location, notes: [.init("compare", at: source)],
            help: lacking(there, here).map { "what is missing here: \($0)" }))
        return
      }
    }
    guard let missing = there.first(where: { wanted[Self.target($0)]?.isEmpty == false }) else {
      return
    }
    problems.append(
      Diagnostic(
        .translationShape, "\(place) lacks a link to \(Self.target(missing))", at: own,
        notes: [.init("it stands there", at: missing.location)],
        help: ["keep each link, with its title"]))
  }

  /// What the original leads to and the translation does not, a few of it.
  private func lacking(_ there: [MarkdownOutput.Link], _ here: [MarkdownOutput.Link]) -> [String] {
    var left = here.filter { !$0.isAutomatic }.map(Self.target)
    var lacking: [String] = []
    for target in there.filter({ !$0.isAutomatic }).map(Self.target) {
      if let match = left.firstIndex(of: target) {
        left.remove(at: match)
      } else {
        lacking.append(target)
      }
    }
    return Array(lacking.prefix(3))
  }

  private static func target(_ link: MarkdownOutput.Link) -> String {
    link.title.map { "\(link.destination) \"\($0)\"" } ?? link.destination
  }

  private static func list(_ items: [String]) -> String {
    items.isEmpty ? "none" : items.joined(separator: ", ")
  }
}
