import Foundation
import Testing

@testable import SiteRendering

/// What the questionnaire's script must never hold, and how it is made small.
@Suite struct QuestionnaireScriptTests {
  @Test func theScriptNeverStoresSendsOrMakesMarkup() throws {
    let script = CompactScript.compact(
      try QuestionnaireFixture.file("Templates/scripts/questionnaire.js").text)
    let words = [
      "localStorage", "sessionStorage", "indexedDB", "cookie", "caches", "serviceWorker", "fetch(",
      "XMLHttpRequest", "sendBeacon", "WebSocket", "EventSource", "import(", "innerHTML",
      "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "setTimeout",
      "location.hash", "location.search", "location.href", "replaceState", "http:", "https:",
      "console.", "onclick", "=>", "`", "let ", "const ", "?.", "??", "async ", "class ",
    ]
    for word in words { #expect(!script.contains(word), Comment(rawValue: word)) }
    #expect(script.contains("history.pushState(null,'')"))
  }

  @Test func compactScriptsKeepTheirMeaning() {
    let source = """
      // A comment.
      function one(a, b) {
        // Another.
        var text = 'a  // b', other = "it's", mask = 1 << -2 - a;
        if (/a b|\\/c/.test(text)) return -1;
        else if (a in b) return a + +b - -a;
        return {text: text,
          other: a ? b : [a,
            b]};
      }
      var two = 2
      one(two, two)
      """
    let expected =
      "function one(a,b){var text='a  // b',other=\"it's\",mask=1<<-2-a;"
      + "if(/a b|\\/c/.test(text))return-1;else if(a in b)return a+ +b- -a;"
      + "return{text:text,other:a?b:[a,b]};}\nvar two=2\none(two,two)"
    #expect(CompactScript.compact(source) == expected)
  }

  @Test func theScriptIsSmall() throws {
    let script = CompactScript.compact(
      try QuestionnaireFixture.file("Templates/scripts/questionnaire.js").text)
    #expect(script.utf8.count < 16_384)
    #expect(!script.contains("</script"))
  }
}
