import Foundation
import Testing

@testable import SiteRendering

/// What the questionnaire's script must never hold, and how it is made small.
@Suite struct QuestionnaireScriptTests {
  @Test func theScriptNeverStoresSendsOrMakesMarkup() throws {
    let script = CompactScript.compact(
      try QuestionnaireFixture.file("Templates/scripts/questionnaire.js").bytes)
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
      "function one(a,b){var c='a  // b',d=\"it's\",e=1<<-2-a;"
      + "if(/a b|\\/c/.test(c))return-1;else if(a in b)return a+ +b- -a;"
      + "return{text:c,other:a?b:[a,b]};}\nvar two=2\none(two,two)"
    #expect(CompactScript.compact(Array(source.utf8)) == expected)
  }

  /// Short names never take the place of another variable, a property, a key or a global.
  @Test(arguments: [
    ("function f(long){return long.long+a;}", "function f(b){return b.long+a;}"),
    (
      "function f(one,two){function three(one){return one+two;}return three(one);}",
      "function f(a,b){function c(a){return a+b;}return c(a);}"
    ),
    ("function f(x){return{x:x,y:x?x:[x,x]};}", "function f(a){return{x:a,y:a?a:[a,a]};}"),
    (
      "function f(list){for(var key in list)if(key)return key;}",
      "function f(a){for(var b in a)if(b)return b;}"
    ),
    (
      "function f(g){var h=function(i){return g(i,h);},j=[h,'h'];return j;}",
      "function f(a){var b=function(c){return a(c,b);},c=[b,'h'];return c;}"
    ),
    ("function f(){x=1;var x;return b;}", "function f(){a=1;var a;return b;}"),
  ])
  func shortNamesKeepTheirMeaning(source: String, expected: String) {
    #expect(ScriptNames.shortened(Array(source.utf8)) == expected)
  }

  @Test func theScriptIsSmall() throws {
    let script = CompactScript.compact(
      try QuestionnaireFixture.file("Templates/scripts/questionnaire.js").bytes)
    #expect(script.utf8.count < 16_384)
    #expect(!script.contains("</script"))
  }
}
