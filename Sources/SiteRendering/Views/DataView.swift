import Templates

/// Makes the view of the list of data files.
struct DataView {
  let context: PageContext

  /// One group for each language that has files; the rules and their scenarios stand in the first.
  var groups: [ViewRecord] {
    let files = DataFolder(context.site).files
    return context.site.languages.compactMap { content in
      let own = files.filter { $0.language == content.language }
      guard !own.isEmpty else { return nil }
      return ViewRecord(
        KindSchemas.dataGroup,
        [
          "code": .text(content.language.code), "name": .text(content.language.name),
          "dir": .text(content.language.direction.rawValue), "files": .list(own.map(file)),
        ])
    }
  }

  private func file(_ file: DataFile) -> ViewRecord {
    let schema = "\(DataFolder.name)/schemas/\(file.schema).json"
    return ViewRecord(
      KindSchemas.dataFile,
      [
        "path": .text(file.path), "url": .url(context.links.url(to: file.path)),
        "about": .text(file.about), "count": .text(context.language.format.number(file.count)),
        "schema": .text("\(file.schema).json"), "schema_url": .url(context.links.url(to: schema)),
      ])
  }
}
