import Markdown
import QRCode
import SiteContent
import Templates

/// One side of a card, flyer or poster in one language: words of a page, set for paper.
struct SheetFace {
  let site: Site
  let content: LanguageContent
  /// The page whose words are printed.
  let page: Page
  /// The name of the face on its page; ids inside begin with it.
  let id: String

  /// What of the page this face shows.
  struct Parts {
    var title: String?
    var hasAnswer = false
    var say: [String] = []
    /// Whether each phrase has its English beneath it on paper; not where English stands beside.
    var hasEnglishUnder = true
    var sections: [String] = []
    /// Where the paper comes from, and its code.
    var hasFoot = false
    /// What fits at the largest type, in widths of a letter.
    var capacity = 0
  }

  /// - Parameter copy: whether it repeats a face of the same sheet, which screens need not show.
  func record(_ parts: Parts, phrases: [ViewRecord], copy: Bool) -> ViewRecord {
    let sections = parts.sections.enumerated().compactMap { number, anchor in
      SectionText(anchor, of: page.body, prefix: "\(id)-\(number)-")
    }
    let step = step(parts, sections)
    var values: [String: ViewValue] = [
      "lang": .text(content.language.code), "dir": .text(content.language.direction.rawValue),
      "copy": .flag(copy), "id": .text(id), "title": .text(parts.title ?? page.title),
      "site": .text(content.title ?? site.settings.title),
      "answer": .html(PaperTags(prefix: id).rewritten(page.answer.html)),
      "has_answer": .flag(parts.hasAnswer && !page.answer.isEmpty),
      "say_title": .text(string("say_title")),
      // A card that holds nothing else is called so already.
      "has_say_title": .flag(parts.title != string("say_title")), "say": .list(phrases),
      "has_say": .flag(!phrases.isEmpty), "sections": .list(sections.map(\.record)),
      "step": .text(String(step)), "limits": .text(limits),
      "version": .text("\(string("paper_code")) \(SiteFrame.version(site.settings))"),
      "changes": .text(changes), "has_foot": .flag(parts.hasFoot),
    ]
    if parts.hasFoot, let code { values["qr"] = .record(code) }
    return ViewRecord(SheetSchemas.face, all: values)
  }

  private func step(_ parts: Parts, _ sections: [SectionText]) -> Int {
    var fit = TextFit(capacity: parts.capacity)
    let english = site.languages.first { $0.language.code == "en" }
    if parts.hasAnswer { fit.add(page.answer.readingText, scale: 125) }
    for id in parts.say {
      fit.add(content.phrases[id] ?? "", scale: 118)
      if let english, parts.hasEnglishUnder, content.language.code != "en" {
        fit.add(english.phrases[id] ?? "", scale: 104)
      }
    }
    for section in sections {
      fit.add(section.title, scale: 115)
      fit.add(html: section.html)
    }
    return fit.step
  }

  private func string(_ key: String) -> String { content.strings[key] ?? key }

  /// That it is no advice, that nobody reviewed it if so, and the day of the law.
  private var limits: String {
    let day = content.language.format.long(site.settings.lawDate)
    var lines = [string("not_advice")]
    if let review = page.review, review.by == nil { lines.append(string("status_not_reviewed")) }
    return (lines + ["\(string("law_as_of")) \(day)."]).joined(separator: " ")
  }

  /// Where a holder of the paper finds what changed since.
  private var changes: String {
    guard let page = content.pages(of: .changes).first else { return "" }
    return "\(string("paper_changes")) \(address(of: page) ?? page.label)"
  }

  /// A page's public address, in the short form that people read out.
  private func address(of page: Page) -> String? {
    site.settings.publicAddress.map { base in
      let text = base + CommonView.publicPath(page.outputPath)
      return String(text.dropFirst("https://".count))
    }
  }

  private var code: ViewRecord? {
    guard let base = site.settings.publicAddress, let shown = address(of: page),
      let code = QRCode(base + CommonView.publicPath(page.outputPath))
    else { return nil }
    let label = HTMLText.escaped("\(string("paper_qr")) \(shown)")
    return ViewRecord(
      SheetSchemas.code,
      ["svg": .html(Array(code.svg(label: label).utf8)), "address": .text(shown)])
  }
}
