import Foundation
import RuleBook
import Testing

@testable import SiteRendering

@Suite struct QuestionnairePageTests {
  @Test func noWordIsMissing() throws {
    let rules = try QuestionnaireFixture.rules()
    for questionnaire in rules.book.questionnaires {
      let page = try QuestionnaireFixture.page(questionnaire, rules)
      #expect(page.missingWords == [])
      #expect(!page.json.contains("\"q_"))
    }
  }

  @Test func missingWordsAreNamed() throws {
    let rules = try QuestionnaireFixture.rules()
    let questionnaire = try #require(rules.book.questionnaires.first)
    var words = try QuestionnaireFixture.words()
    words["q_go"] = nil
    words["q_steps_how"] = nil
    let page = QuestionnairePage(
      questionnaire: questionnaire, rules: rules, words: words, links: QuestionnaireFixture.links,
      asOf: "today")
    #expect(page.missingWords == ["q_go", "q_steps_how"])
  }

  /// No word of the law can end the script element or become markup.
  @Test func wordsNeverBecomeMarkup() throws {
    let rules = try QuestionnaireFixture.rules(
      Self.small.replacing("ASK", with: "</script><b>\\\"&amp;"))
    let questionnaire = try #require(rules.book.questionnaires.first)
    let page = try QuestionnaireFixture.page(questionnaire, rules)
    #expect(!page.json.contains("<"))
    let steps = String(decoding: page.steps, as: UTF8.self)
    #expect(!steps.contains("</script"))
    #expect(steps.contains("&lt;/script&gt;&lt;b&gt;&quot;&amp;amp;"))
  }

  @Test func everyOutcomeStandsInTheSteps() throws {
    let rules = try QuestionnaireFixture.rules()
    for questionnaire in rules.book.questionnaires {
      let model = try QuestionnaireFixture.model(questionnaire, rules)
      let page = try QuestionnaireFixture.page(questionnaire, rules)
      let html = String(decoding: page.steps, as: UTF8.self)
      for (index, root) in model.diagram.roots.enumerated() {
        for outcome in model.diagram.outcomes(under: root) {
          #expect(html.contains("<li id=\"s\(index)-o\(outcome)\">"))
          #expect(html.contains("<a href=\"#s\(index)-o\(outcome)\">"))
        }
      }
    }
  }

  /// Every link of the steps leads to a place on the page, and forward.
  @Test func everyStepLeadsOn() throws {
    let rules = try QuestionnaireFixture.rules()
    for questionnaire in rules.book.questionnaires {
      let html = String(
        decoding: try QuestionnaireFixture.page(questionnaire, rules).steps, as: UTF8.self)
      let places = Set(html.matches(of: /id="([^"]*)"/).map { String($0.1) })
      for match in html.matches(of: /href="#([^"]*)"/) {
        #expect(places.contains(String(match.1)), "\(match.1)")
      }
      let model = try QuestionnaireFixture.model(questionnaire, rules)
      for root in model.diagram.roots {
        let list = StepList(model.diagram, root: root)
        for (index, step) in list.steps.enumerated() {
          for case .step(let next)? in step.targets { #expect(next > index) }
        }
      }
    }
  }

  /// A page must not ask what it says it does not ask.
  @Test func noQuestionAsksForStatus() throws {
    let rules = try QuestionnaireFixture.rules()
    for questionnaire in rules.book.questionnaires {
      for reference in questionnaire.order {
        let fact = try #require(rules.book.fact(reference.id))
        let ask = fact.ask.lowercased()
        #expect(!ask.contains("undocumented") && !ask.contains("citizen") && !ask.contains("visa"))
        #expect(!ask.contains("your status") && !ask.contains("immigration status"))
        #expect(fact.offersUnknown)
      }
    }
  }

  @Test func presumptionsAndMeasuresReachTheScript() throws {
    let rules = try QuestionnaireFixture.rules(Self.small)
    let questionnaire = try #require(rules.book.questionnaires.first)
    let page = try QuestionnaireFixture.page(questionnaire, rules)
    #expect(page.json.contains("\"p\":0,\"a\":\"§ (b)\""))
    #expect(page.json.contains("5 years or less"))
    #expect(page.json.contains("More than 5 years"))
    let steps = String(decoding: page.steps, as: UTF8.self)
    #expect(steps.contains("<p id=\"s-d\">The law as of 21 November 2026."))
  }

  @Test func equalRulesGiveEqualBytes() throws {
    let first = try QuestionnaireFixture.rules()
    let second = try QuestionnaireFixture.rules()
    for (left, right) in zip(first.book.questionnaires, second.book.questionnaires) {
      let one = try QuestionnaireFixture.page(left, first)
      let two = try QuestionnaireFixture.page(right, second)
      #expect(one.json == two.json)
      #expect(one.steps == two.steps)
    }
  }

  static let small = """
    format: 1
    id: small
    title: "A small book"
    in_force: {from: 2018-01-01}
    sources:
      s1: {cite: "Code § 1"}
    outcomes:
      forbidden: "No."
      optional: "Maybe."
    facts:
      held:
        ask: "ASK"
        assume: no
        cite: s1 (b)
      age:
        type: years
        ask: "How long ago?"
    decisions:
      act:
        title: "May they act?"
        usually: {id: A-base, then: forbidden, cite: "s1 (a)", say: "They may not."}
        rules:
          - id: A-held
            when: {held: yes, age: at most 5 years}
            then: optional
            cite: s1 (c)
            say: "They may."
    questionnaires:
      - id: small
        decides: [act]
        order: [held, age]
    """
}
