import SiteContent
import Templates

/// Makes the views of paper: wallet cards, half-sheet flyers and posters.
///
/// Every word comes from a page of the site, so that a flyer cannot say what the page does not.
/// Where the language is not English, English stands beside it.
struct SheetView {
  let context: PageContext

  static let cardsOnSheet = 10
  /// Sections on the front and on the back of a flyer; each page about a place has them.
  static let flyerFront = ["ice", "after"]
  static let flyerBack = ["ledger", "does-not"]

  /// The output path of the flyer of a page about a place.
  static func flyerPath(_ page: Page) -> String {
    PagePaths.flyer(page.slug, in: page.language)
  }

  /// A card or a poster, as its file says.
  func values(_ page: Page, _ plan: SheetPlan) -> [String: ViewValue] {
    guard let origin = origin(plan.page) else { return [:] }
    let say = page.say.isEmpty ? origin.page.say : page.say
    let sheets =
      page.kind == .card
      ? cards(page, origin, say, plan.parts) : [poster(origin, say, plan.parts)]
    return shared(origin.page, sheets, how: "print_\(page.kind.rawValue)")
  }

  /// The flyer of a page about a place: two on a sheet, printed on both sides.
  func flyer(_ page: Page) -> [String: ViewValue] {
    func front(_ face: SheetFace, copy: Bool) -> ViewRecord {
      let parts = SheetFace.Parts(
        hasAnswer: true, say: page.say, sections: Self.flyerFront, hasFoot: true,
        capacity: isCoded ? 980 : 1080)
      return face.record(parts, phrases: phrases(page.say, for: face), copy: copy)
    }
    func back(_ face: SheetFace, copy: Bool) -> ViewRecord {
      face.record(
        SheetFace.Parts(sections: Self.flyerBack, capacity: 1500), phrases: [], copy: copy)
    }
    let own = Origin(content: context.content, page: page)
    let other = english(page, "e")
    // Turned on its short edge, the back of the left flyer is on the right.
    let fronts = [
      front(face(own, "a"), copy: false), front(other ?? face(own, "b"), copy: other == nil),
    ]
    let backs = [
      back(english(page, "f") ?? face(own, "c"), copy: other == nil),
      back(face(own, "d"), copy: false),
    ]
    let sheets = [sheet(fronts, isPair: true), sheet(backs, isPair: true, isBack: true)]
    return shared(page, sheets, how: "print_flyer")
  }

  /// Ten cards with words to say, and ten backs with the page's other words.
  private func cards(
    _ page: Page, _ origin: Origin, _ say: [String], _ parts: [String]
  ) -> [ViewRecord] {
    let fronts = (0..<Self.cardsOnSheet).map { number in
      let face = face(origin, "a\(number)")
      let parts = SheetFace.Parts(title: context.string("say_title"), say: say, capacity: 318)
      return face.record(parts, phrases: phrases(say, for: face), copy: number > 0)
    }
    let backs = (0..<Self.cardsOnSheet).map { number in
      face(origin, "b\(number)").record(
        SheetFace.Parts(title: page.label, sections: parts, hasFoot: true, capacity: 300),
        phrases: [],
        copy: number > 0)
    }
    return [sheet(fronts), sheet(backs, isBack: true)]
  }

  private func poster(_ origin: Origin, _ say: [String], _ sections: [String]) -> ViewRecord {
    let faces = [face(origin, "a"), english(origin.page, "b")].compactMap { $0 }
    let isPair = faces.count > 1
    // Room is for the type of the style sheet.
    let room = isPair ? (isCoded ? 1400 : 1550) : (isCoded ? 940 : 1250)
    let parts = SheetFace.Parts(
      hasAnswer: true, say: say, hasEnglishUnder: !isPair, sections: sections, hasFoot: true,
      capacity: room)
    return sheet(
      faces.map { $0.record(parts, phrases: phrases(say, for: $0), copy: false) }, isPair: isPair)
  }

  /// Whether a code to scan takes some of the room.
  private var isCoded: Bool { context.site.settings.publicAddress != nil }

  private func sheet(
    _ faces: [ViewRecord], isPair: Bool = false, isBack: Bool = false
  ) -> ViewRecord {
    ViewRecord(
      SheetSchemas.sheet,
      ["faces": .list(faces), "pair": .flag(isPair), "back": .flag(isBack)])
  }

  private func shared(
    _ origin: Page, _ sheets: [ViewRecord], how: String
  ) -> [String: ViewValue] {
    [
      "sheets": .list(sheets), "how": .text(context.string(how)),
      "origin": .record(
        ViewRecord(
          SheetSchemas.origin,
          ["label": .text(origin.title), "url": .url(context.url(to: origin))])),
    ]
  }

  private func face(_ origin: Origin, _ id: String) -> SheetFace {
    SheetFace(site: context.site, content: origin.content, page: origin.page, id: id)
  }

  /// The same page in English; nil where the paper is in English already.
  private func english(_ page: Page, _ id: String) -> SheetFace? {
    guard context.language.code != "en",
      let content = context.site.languages.first(where: { $0.language.code == "en" }),
      let twin = content.page(page.id)
    else { return nil }
    return SheetFace(site: context.site, content: content, page: twin, id: id)
  }

  /// Words to say: with English under them on paper in another language.
  private func phrases(_ ids: [String], for face: SheetFace) -> [ViewRecord] {
    let context = PageContext(
      site: context.site, content: face.content, today: context.today,
      outputPath: context.outputPath, usage: context.usage)
    return context.phrases(ids)
  }

  /// The page that paper is made from, with the language that it is in.
  private struct Origin {
    let content: LanguageContent
    let page: Page
  }

  /// A page in the language of the paper, or in the default language where it is not translated.
  private func origin(_ id: String) -> Origin? {
    ([context.content] + context.site.languages.prefix(1)).lazy.compactMap { content in
      content.page(id).map { Origin(content: content, page: $0) }
    }.first
  }
}
