import Scaffolds
import SiteContent

/// The content of the site for programs: rules, provisions, claims, questions and terms as JSON,
/// each with its schema, in the folder `data/` of the output.
///
/// Addresses in it are relative, so that each copy of the site is whole. Its bytes follow from the
/// content alone. `docs/data.md` describes it.
struct DataFolder {
  static let name = "data"
  static let catalogPath = "\(name)/index.json"

  let site: Site
  let files: [DataFile]

  init(_ site: Site) {
    self.site = site
    files =
      RuleData.files(site)
      + site.languages.flatMap { content in
        let place = { (name: String) in
          DataPlace(site: site, content: content, path: Self.path(name, content.language))
        }
        return [
          ProvisionData(place: place("provisions.json")).file,
          AnnotationData(place: place("annotations.jsonld")).file,
          ClaimData(place: place("claims.json")).file,
          ClaimReviewData(place: place("claims.jsonld")).file,
          QuestionData(place: place("questions.json")).file,
          QuestionPageData(place: place("questions.jsonld")).file,
          TermData(place: place("glossary.json")).file,
          TermSetData(place: place("glossary.jsonld")).file,
        ].compactMap(\.self)
      }
  }

  /// The output path of a language's file.
  static func path(_ name: String, _ language: Language) -> String {
    "\(Self.name)/\(language.code)/\(name)"
  }

  /// Every file, yet to be made, with the schemas that describe them.
  var planned: [PlannedFile] {
    let data = files.map { file in
      PlannedFile(path: file.path) { _ in
        OutputFile(path: file.path, bytes: file.make().lines)
      }
    }
    let catalog = PlannedFile(path: Self.catalogPath) { _ in
      OutputFile(path: Self.catalogPath, bytes: DataCatalog(site: site, files: files).value.lines)
    }
    return data + [catalog] + Self.schemas
  }

  /// The schemas, as the program carries them.
  private static var schemas: [PlannedFile] {
    let sources =
      [("rules.json", "docs/rule-schema.json")]
      + DataSchema.allCases.map {
        ("\($0.rawValue).json", "Scaffolds/schemas/\($0.rawValue).json")
      }
    return sources.compactMap { name, source in
      ScaffoldFiles.all[source].map { bytes in
        let path = "\(Self.name)/schemas/\(name)"
        return PlannedFile(path: path) { _ in OutputFile(path: path, bytes: bytes) }
      }
    }
  }
}

/// A JSON Schema of the data, by its file name; that of the rules is their authors' own.
enum DataSchema: String, CaseIterable {
  case index, provisions, claims, questions, glossary, annotations
  case ruleTexts = "rule-texts"
  case structured
}

/// One file of the data, yet to be made.
struct DataFile: Sendable {
  /// What it holds, such as `provisions`.
  let about: String
  let path: String
  /// The name of its schema in `data/schemas/`, without its ending.
  let schema: String
  let language: Language
  /// How many records it has.
  let count: Int
  let make: @Sendable () -> JSONValue
}
