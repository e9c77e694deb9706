import SiteContent

/// The list of all files of the data: `data/index.json`.
struct DataCatalog {
  let site: Site
  let files: [DataFile]

  var value: JSONValue {
    let settings = site.settings
    let prefix = "\(DataFolder.name)/"
    return .map([
      ("$schema", .text("schemas/index.json")), ("title", .text(settings.title)),
      ("description", .text(settings.tagline)), ("version", .text(SiteFrame.version(settings))),
      ("law_date", .text(settings.lawDate.description)),
      ("content_date", .text(settings.contentDate.description)),
      ("use_until", settings.expires.map { .text($0.description) }),
      ("license", settings.license.map(JSONValue.text)),
      (
        "languages",
        .list(
          site.languages.map { content in
            .map([
              ("code", .text(content.language.code)), ("name", .text(content.language.name)),
              ("direction", .text(content.language.direction.rawValue)),
            ])
          })
      ),
      (
        "files",
        .list(
          files.map { file in
            .map([
              ("path", .text(String(file.path.dropFirst(prefix.count)))),
              ("about", .text(file.about)), ("language", .text(file.language.code)),
              ("schema", .text("schemas/\(file.schema).json")), ("records", .number(file.count)),
            ])
          })
      ),
    ])
  }
}
