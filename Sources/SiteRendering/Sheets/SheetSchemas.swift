import Templates

/// What the templates of cards, flyers and posters may print.
enum SheetSchemas {
  static let section = ViewSchema("sheet section", [("title", .text), ("html", .html)])
  /// A page of the site that paper was made from.
  static let origin = ViewSchema("origin", [("label", .text), ("url", .url)])
  static let code = ViewSchema("QR code", [("svg", .html), ("address", .text)])
  /// One card, one flyer or one poster, in one language.
  static let face = ViewSchema(
    "face",
    [
      ("lang", .text), ("dir", .text), ("copy", .flag), ("id", .text), ("title", .text),
      ("site", .text), ("answer", .html), ("has_answer", .flag), ("say_title", .text),
      ("has_say_title", .flag),
      ("say", .list(CommonSchemas.phrase)), ("has_say", .flag), ("sections", .list(section)),
      ("limits", .text), ("version", .text), ("changes", .text), ("has_foot", .flag),
      ("step", .text),
      ("qr", .record(code)),
    ])
  /// One side of a sheet of paper.
  static let sheet = ViewSchema(
    "sheet", [("faces", .list(face)), ("pair", .flag), ("back", .flag)])

  static let fields: [(String, ViewType)] = [
    ("sheets", .list(sheet)), ("origin", .record(origin)), ("how", .text),
  ]
}
