import Templates

/// What the questionnaire page has beside the common fields.
enum QuestionnaireSchema {
  static let app = ViewSchema(
    "questionnaire",
    [("exit_url", .url), ("exit", .text), ("json", .json), ("script", .script), ("steps", .html)])

  static let fields: [(String, ViewType)] = [("questionnaire", .record(app))]
}
