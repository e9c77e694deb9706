import Diagnostics
import OfficialText
import Publishing
import SiteContent
import SiteRendering

/// What one page is made of, for people and for programs.
struct PageReport {
  private let title: String
  private let sections: [(key: String, name: String, entries: [String])]

  /// - Parameters:
  ///   - root: the site's folder, as the caller names it.
  ///   - output: the built folder that the page is compared with.
  init(page: Page, site: Site, renderer: SiteRenderer, root: String, output: String) {
    let code = page.language.code
    var ignored: [Diagnostic] = []
    let drawn = renderer.plan.drawn(jobs: 1, problems: &ignored)
    let file = drawn.first { $0.path == page.outputPath }
    let design = renderer.design(of: page)
    let data = Self.data(page, site)
    let inputs =
      [page.file.path] + (design.map { $0.templates + $0.styles + $0.scripts } ?? []) + data
    let links = page.destinations
    func named(_ scheme: String) -> [String] {
      Self.unique(links.filter { $0.hasPrefix(scheme) }.map { String($0.dropFirst(scheme.count)) })
    }
    let decisions = Self.unique(page.proves.map(\.decision) + named("decision:"))
    title = "\(page.title)  [\(page.id), \(page.kind.rawValue), \(code)]"
    sections = [
      ("file", "Written in", [page.file.path]),
      (
        "output", "Becomes",
        file.map {
          ["\(page.outputPath), \($0.bytes.count) bytes, \($0.gzippedCount) with gzip"]
        } ?? ["\(page.outputPath), which cannot be drawn"]
      ),
      ("templates", "Drawn with", design?.templates ?? []),
      ("styles", "Styles", design?.styles ?? []), ("scripts", "Scripts", design?.scripts ?? []),
      ("data", "Reads", data),
      ("decisions", "Decisions of the rules", decisions),
      ("rules", "Rules named", named("rule:")),
      ("proofs", "Cases proved", page.proves.map(\.id)),
      ("provisions", "Provisions cited", named("cite:")),
      ("terms", "Terms", named("term:")), ("phrases", "Words to say", page.say),
      ("links", "Leads to pages", named("page:")),
      ("outside", "Leads outside", Self.unique(links.filter { $0.hasPrefix("https:") })),
      ("linked_from", "Texts that lead here", Self.sources(of: page, in: site)),
      ("listed_on", "Pages that lead here", DrawnLinks(drawn).sources(of: page.outputPath)),
      ("review", "Review", Self.review(page, site)),
      ("grade", "Reading", page.grade.map { ["grade \(page.language.format.tenths($0))"] } ?? []),
      (
        "state", "Built",
        PageFreshness(
          path: "\(output)/\(page.outputPath)", bytes: file?.bytes, inputs: inputs, root: root
        ).lines
      ),
    ]
  }

  func text() -> String {
    var lines = [title]
    for section in sections where !section.entries.isEmpty {
      lines += ["", section.name + ":"] + section.entries.map { "  \($0)" }
    }
    return lines.joined(separator: "\n")
  }

  func json() -> String {
    JSONWriter.object(
      [("page", .text(title))] + sections.map { ($0.key, .texts($0.entries)) }
    ).rendered()
  }

  /// Files that pages of every kind or of this kind read beside their own.
  private static func data(_ page: Page, _ site: Site) -> [String] {
    let folder = "Content/\(page.language.code)"
    var files = ["Content/site.yaml", "\(folder)/strings.yaml", "\(folder)/glossary.yaml"]
    if !page.say.isEmpty { files.append("\(folder)/phrases.yaml") }
    if page.destinations.contains(where: { $0.hasPrefix("https:") }) {
      files.append("Content/links.yaml")
    }
    if case .source = page.details, site.laws.texts[page.id] != nil {
      files.append(LawText.path(of: page.id))
    }
    var reads = page.proves.map(\.decision)
    if case .questionnaire(let id) = page.details {
      reads += site.rules.compactMap { $0.questionnaire(id)?.decides.first?.id }
    }
    for book in site.rules where reads.contains(where: { book.decision($0) != nil }) {
      files.append(book.file.path)
    }
    return files
  }

  private static func sources(of page: Page, in site: Site) -> [String] {
    let code = page.language.code
    guard let content = site.languages.first(where: { $0.language.code == code }) else { return [] }
    var found = content.pages.filter { other in
      other.id != page.id
        && other.destinations.contains { site.pageID(of: $0, in: code) == page.id }
    }.map(\.outputPath)
    let faq = site.index.page("faq", in: code)?.outputPath ?? "faq.html"
    found += content.questions.filter { question in
      question.answer.destinations.contains { site.pageID(of: $0, in: code) == page.id }
    }.map { "\(faq)#\($0.id)" }
    return found.sorted()
  }

  private static func review(_ page: Page, _ site: Site) -> [String] {
    guard let review = page.review else { return [] }
    let owner = review.owner ?? site.settings.reviewOwner ?? "no owner named"
    return ["last on \(review.on), due by \(review.next), \(owner)"]
  }

  /// Each once, in the order of first mention.
  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
