import SiteContent

/// The common questions with their answers.
struct QuestionData: Sendable {
  let place: DataPlace

  private var questions: [FrequentQuestion] { place.content.questions }

  var file: DataFile? { place.file("questions", .questions, count: questions.count) { value } }

  private var value: JSONValue {
    let page = place.content.pages(of: .faqIndex).first
    let items = questions.map { question -> JSONValue in
      .map([
        ("id", .text(question.id)), ("group", .text(question.group.rawValue)),
        ("question", .text(question.question)), ("answer", .text(question.answer.plainText)),
        ("cites", DataPlace.citations(question.answer.destinations)),
        ("language", place.language(isOriginal: question.isOriginal)),
        ("page", page.map { .text(place.url($0.outputPath, question.id)) }),
      ])
    }
    return .map(place.head(.questions) + [("questions", .list(items))])
  }
}

/// The same questions in the words of schema.org.
struct QuestionPageData: Sendable {
  let place: DataPlace

  var file: DataFile? {
    guard let page = place.content.pages(of: .faqIndex).first else { return nil }
    let questions = place.content.questions
    return place.file("questions for schema.org", .structured, count: questions.count) {
      .map([
        ("@context", .text("https://schema.org")), ("@type", .text("FAQPage")),
        ("@id", .text(place.url(page.outputPath))), ("name", .text(page.title)),
        ("inLanguage", .text(place.content.language.code)),
        (
          "mainEntity",
          .list(
            questions.map { question in
              .map([
                ("@type", .text("Question")),
                ("@id", .text(place.url(page.outputPath, question.id))),
                ("name", .text(question.question)),
                ("inLanguage", place.language(isOriginal: question.isOriginal)),
                (
                  "acceptedAnswer",
                  .map([
                    ("@type", .text("Answer")), ("text", .text(question.answer.plainText)),
                  ])
                ),
              ])
            })
        ),
      ])
    }
  }
}
