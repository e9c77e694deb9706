import Testing

@testable import Markdown

struct WordsTests {
  @Test func sectionsForTheSearch() {
    let output = render(
      """
      Before *all*.

      ## First

      One `two`
      three.[^1]

      > [!note] Title
      > Inside.

      ## Empty

      ### Table

      | a | b |
      |---|---|
      | c | d |

      [^1]: A note.

      """
    ).output
    #expect(
      output.plainText() == [
        PlainSection(headingID: nil, text: "Before all."),
        PlainSection(headingID: "first", text: "One two three.\nTitle\nInside."),
        PlainSection(headingID: "empty", text: ""),
        PlainSection(headingID: "table", text: "a\nb\nc\nd\nA note."),
      ])
  }

  @Test func readingTextIsProseWithStops() {
    let output = render(
      """
      ## A heading

      You may leave. Say so

      - Ask first:
      - "Am I free?"
      - They must not keep you. [§ 7284.6(a)](cite:gov-7284.6/a)
      - They may ask ([§ 1](cite:x), [§ 2](cite:y)).
      - [§ 3](cite:z)

      > [!may] They may
      > - Call [the jail](page:jail), once

      ```
      code
      ```

      """
    ).output
    #expect(
      output.readingText == """
        You may leave. Say so.
        Ask first.
        "Am I free?"
        They must not keep you.
        They may ask.
        Call the jail, once.
        """)
  }

  @Test func noBreakSpacesStay() {
    #expect(render("\u{A7}\u{A0}7.\n").output.text == "\u{A7}\u{A0}7.")
  }

  @Test func textOfPicturesIsRead() {
    #expect(render("See ![a *map*](a.png).\n").output.text == "See a map.")
  }
}
