import Testing

@testable import SiteContent

/// Results of textstat 0.7.4 for texts of our own, from `Tests/Browser/reading_reference.py`.
@Suite struct ReadingGradeTests {
  struct Sample: Sendable {
    let text: String
    let sentences: Int
    let words: Int
    let grade: Double
    let roundedGrade: Double
  }

  static let samples = [
    Sample(
      text: """
        Stay calm. Keep your hands where people can see them. You can say that you want a \
        lawyer.
        Do not sign a paper that you do not understand.
        """,
      sentences: 3, words: 28, grade: 1.5357, roundedGrade: 1.0),
    Sample(
      text: """
        A jail in California must not hold you longer because a federal agency asked for it. \
        The county may set stricter rules. Ask the public defender about your release date \
        before the hearing.
        """,
      sentences: 3, words: 33, grade: 5.5061, roundedGrade: 5.2),
    Sample(
      text: """
        The department publishes an annual report about every transfer to immigration \
        authorities. Administrative regulations require supervisors to document individual \
        decisions, and independent reviewers examine the documentation.
        Residents can request copies.
        """,
      sentences: 3, words: 30, grade: 18.9900, roundedGrade: 19.0),
    Sample(
      text: """
        See § 7284.6(a)(1)(B) and Form I-247A before you answer. "May" is not the same as \
        "must" in this part of the law. In Huntington Beach v. Becerra, the court of appeal \
        agreed with the state.
        """,
      sentences: 3, words: 25, grade: 0.8760, roundedGrade: 0.6),
    Sample(
      text: """
        What does the officer want? Ask which agency sent the officer! Then write the name, \
        the time and the place in a notebook. It costs $2.7 million a year, and nobody knows \
        why. No. Go on.
        """,
      sentences: 4, words: 36, grade: 2.3422, roundedGrade: 2.1),
  ]

  @Test(arguments: samples) func agreesWithTextstat(_ sample: Sample) {
    let reading = ReadingGrade(text: sample.text)
    #expect(reading.sentences == sample.sentences)
    #expect(reading.words == sample.words)
    #expect(abs(reading.grade - sample.grade) <= 0.3)
    #expect(abs(reading.roundedGrade - sample.roundedGrade) <= 0.01)
  }

  @Test(arguments: ["", "\n\n", "— . !", "§ 7284.6.", "(a)(1)"]) func textWithoutWords(
    _ text: String
  ) {
    let reading = ReadingGrade(text: text)
    #expect(reading.words == 0)
    #expect(reading.grade == 0)
    #expect(reading.longestSentence == nil)
  }
}
