import Templates

/// Records of one kind of page.
enum KindSchemas {
  static let question = ViewSchema(
    "question", [("id", .text), ("question", .html), ("answer", .html)])
  static let questionGroup = ViewSchema(
    "question group", [("id", .text), ("title", .text), ("entries", .list(question))])

  static let term = ViewSchema(
    "term",
    [
      ("id", .text), ("term", .html), ("meaning", .html), ("has_also", .flag), ("also", .html),
      ("cite", .record(CommonSchemas.link)),
    ])

  static let official = ViewSchema(
    "official address",
    [
      ("title", .text), ("url", .url), ("host", .text), ("checked", .text), ("checked_iso", .text),
    ])
  static let confidence = ViewSchema(
    "confidence", [("class", .text), ("label", .text), ("text", .text)])
  static let inForce = ViewSchema("in force", [("from", .text), ("from_iso", .text)])
  static let officialText = ViewSchema(
    "official text",
    [
      ("html", .html), ("url", .url), ("saved", .text), ("saved_iso", .text), ("lang", .text),
      ("dir", .text),
    ])
  static let quote = ViewSchema(
    "quote", [("words", .text), ("url", .url), ("lang", .text), ("dir", .text)])
  static let note = ViewSchema(
    "note",
    [
      ("id", .text), ("number", .text), ("kind", .text), ("kind_label", .text), ("legal", .flag),
      ("title", .html), ("text", .html), ("quote", .record(quote)),
    ])
  static let provision = ViewSchema(
    "provision",
    [
      ("anchor", .text), ("label", .text), ("has_label", .flag), ("modal", .text),
      ("has_modal", .flag), ("modal_label", .text), ("rule", .html),
      ("official_text", .record(officialText)), ("has_notes", .flag), ("notes", .list(note)),
      ("has_used_by", .flag), ("used_by", .list(CommonSchemas.link)),
    ])

  static let article = ViewSchema(
    "article",
    [
      ("title", .text), ("outlet", .text), ("date", .text), ("date_iso", .text), ("type", .text),
    ])
  static let tally = ViewSchema(
    "tally", [("class", .text), ("label", .text), ("count", .text)])
  static let claim = ViewSchema(
    "claim",
    [
      ("id", .text), ("number", .text), ("claim", .html), ("then_class", .text),
      ("then_label", .text), ("now_class", .text), ("now_label", .text), ("changed", .flag),
      ("verdict", .html), ("because", .html), ("has_evidence", .flag),
      ("evidence", .list(CommonSchemas.link)),
    ])

  static let reason = ViewSchema("rule link", [("say", .text), ("url", .url)])
  static let ledgerLine = ViewSchema(
    "ledger line",
    [("say", .text), ("url", .url), ("usual", .flag), ("cites", .list(CommonSchemas.link))])
  static let ledger = ViewSchema(
    "ledger", [("class", .text), ("outcome", .text), ("lines", .list(ledgerLine))])
  static let condition = ViewSchema("condition", [("text", .text)])
  static let rule = ViewSchema(
    "rule",
    [
      ("id", .text), ("say", .text), ("usual", .flag), ("class", .text), ("outcome", .text),
      ("conditions", .list(condition)), ("has_conditions", .flag),
      ("cites", .list(CommonSchemas.link)), ("has_cites", .flag), ("overrides", .list(reason)),
      ("has_overrides", .flag), ("cancels", .list(reason)), ("has_cancels", .flag),
      ("overridden_by", .list(reason)), ("has_overridden_by", .flag),
    ])
  static let covers = ViewSchema(
    "scope",
    [
      ("id", .text), ("text", .text), ("outcome", .text), ("class", .text),
      ("cites", .list(CommonSchemas.link)),
    ])
  /// A source that we do not know from its own text.
  static let doubtfulSource = ViewSchema(
    "doubtful source",
    [
      ("label", .text), ("url", .url), ("confidence", .text), ("foreign", .flag),
      ("target_lang", .text),
    ])
  static let unsettled = ViewSchema(
    "unsettled point",
    [("id", .text), ("why", .text), ("about", .list(reason)), ("has_about", .flag)])

  static let branch = ViewSchema(
    "branch",
    [("answers", .text), ("outcome", .text), ("class", .text), ("go", .text), ("url", .url)])
  static let step = ViewSchema(
    "step", [("id", .text), ("ask", .text), ("branches", .list(branch))])
  /// The way to the answer, drawn and in words.
  static let path = ViewSchema(
    "decision path", [("svg", .html), ("steps", .list(step)), ("is_part", .flag), ("part", .text)])

  /// A drawn chart or timeline, with where the same stands in words.
  static let picture = ViewSchema(
    "picture",
    [("title", .text), ("svg", .html), ("caption", .text), ("link", .record(CommonSchemas.link))])

  static let change = ViewSchema(
    "change",
    [
      ("date", .text), ("date_iso", .text), ("severity", .text), ("severity_label", .text),
      ("title", .text), ("text", .html), ("pages", .list(CommonSchemas.link)),
      ("has_pages", .flag),
    ])
  static let reviewRow = ViewSchema(
    "review row",
    [
      ("label", .text), ("url", .url), ("on", .text), ("on_iso", .text), ("next", .text),
      ("next_iso", .text), ("by", .text), ("has_by", .flag), ("overdue", .flag), ("grade", .text),
    ])

  /// A page inside the one-file book.
  static let chapter = ViewSchema(
    "chapter",
    [("id", .text), ("kind", .text), ("title", .text), ("url", .url), ("html", .html)])

  static let dataFile = ViewSchema(
    "data file",
    [
      ("path", .text), ("url", .url), ("about", .text), ("count", .text), ("schema", .text),
      ("schema_url", .url),
    ])
  static let dataGroup = ViewSchema(
    "data of a language",
    [("code", .text), ("name", .text), ("dir", .text), ("files", .list(dataFile))])

  static let search = ViewSchema(
    "search",
    [("json", .json), ("script", .script), ("has_list", .flag), ("list_url", .url)])
  static let letterItem = ViewSchema(
    "entry from A to Z",
    [
      ("label", .text), ("url", .url), ("has_see", .flag), ("see", .text), ("foreign", .flag),
      ("target_lang", .text),
    ])
  static let letter = ViewSchema(
    "letter", [("id", .text), ("letter", .text), ("items", .list(letterItem))])

  static let indexItem = ViewSchema(
    "index item",
    [
      ("label", .text), ("url", .url), ("note", .html), ("meta", .text), ("has_note", .flag),
      ("has_meta", .flag), ("foreign", .flag), ("target_lang", .text),
    ])
  static let indexGroup = ViewSchema(
    "index group", [("title", .text), ("has_title", .flag), ("items", .list(indexItem))])
}
