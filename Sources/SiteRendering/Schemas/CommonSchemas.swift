import Templates

/// Records that pages of several kinds share.
enum CommonSchemas {
  /// `foreign` and `target_lang`: the link leads to a page in another language.
  static let link = ViewSchema(
    "link", [("label", .text), ("url", .url), ("foreign", .flag), ("target_lang", .text)])
  /// Something that readers of a translation must know, in its language.
  static let notice = ViewSchema("notice", [("text", .text), ("lang", .text), ("dir", .text)])
  static let alternate = ViewSchema("alternate", [("code", .text), ("url", .url)])
  static let address = ViewSchema("address", [("url", .url)])
  static let navigation = ViewSchema(
    "navigation entry",
    [
      ("label", .text), ("url", .url), ("current", .flag), ("foreign", .flag),
      ("target_lang", .text),
    ])
  static let language = ViewSchema(
    "language",
    [
      ("code", .text), ("name", .text), ("url", .url), ("dir", .text), ("turns", .flag),
      ("current", .flag),
    ])
  static let site = ViewSchema(
    "site",
    [
      ("title", .text), ("tagline", .text), ("law_date", .text), ("law_date_iso", .text),
      ("build_date", .text), ("build_date_iso", .text), ("version", .text),
    ])
  static let page = ViewSchema(
    "page",
    [
      ("id", .text), ("kind", .text), ("title", .text), ("head_title", .text),
      ("description", .text), ("url", .url), ("has_foreign_title", .flag), ("title_lang", .text),
    ])
  static let review = ViewSchema(
    "review",
    [
      ("on", .text), ("on_iso", .text), ("next", .text), ("next_iso", .text), ("has_by", .flag),
      ("by", .text), ("overdue", .flag), ("not_reviewed", .flag),
    ])
  /// Until when a copy may be trusted, and the line of script that tells when it may not.
  static let expiry = ViewSchema(
    "expiry", [("date", .text), ("date_iso", .text), ("script", .script)])
  static let reading = ViewSchema("reading grade", [("label", .text), ("grade", .text)])
  /// The picture that is shown where somebody passes the page on.
  static let share = ViewSchema("picture to share", [("image", .text)])
  static let structured = ViewSchema("structured data", [("json", .json)])
  static let phrase = ViewSchema(
    "phrase",
    [
      ("own", .text), ("own_lang", .text), ("own_dir", .text), ("english", .text), ("same", .flag),
    ])
  static let place = ViewSchema("place", [("place", .html), ("short", .html), ("url", .url)])

  /// The fields of every page.
  static func fields(strings: ViewSchema) -> [(String, ViewType)] {
    [
      ("lang", .text), ("dir", .text), ("csp", .text), ("styles", .style), ("favicon", .url),
      ("site", .record(site)), ("page", .record(page)), ("canonical", .record(address)),
      ("structured", .record(structured)), ("data_file", .record(address)),
      ("share", .record(share)), ("home_url", .url), ("now_url", .url),
      ("check_url", .url), ("languages", .list(language)), ("has_languages", .flag),
      ("nav", .list(navigation)), ("footer_nav", .list(link)), ("crumbs", .list(link)),
      ("has_crumbs", .flag), ("strings", .record(strings)), ("reviewed", .record(review)),
      ("reading", .record(reading)), ("expiry", .record(expiry)), ("contents", .list(link)),
      ("has_contents", .flag), ("notices", .list(notice)), ("alternates", .list(alternate)),
      ("body", .html), ("has_body", .flag), ("answer", .html), ("has_answer", .flag),
    ]
  }
}
