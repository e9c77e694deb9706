extension RuleBook {
  /// Calls `change` with the name and the words of each text, in the order of the file, and puts
  /// what it returns in their place. The one list of what is translated.
  func mapTexts(_ change: (_ key: String, _ words: String) -> String) -> RuleBook {
    RuleBook(
      file: file, written: written, id: id, title: change("title", title), inForce: inForce,
      reviewed: reviewed,
      sources: sources,
      outcomes: outcomes.map { $0.mapTexts("outcomes.\($0.id)", change) },
      facts: facts.map { $0.mapTexts("facts.\($0.id)", change) },
      terms: terms.map { $0.mapTexts("terms.\($0.id)", change) },
      decisions: decisions.map { $0.mapTexts("decisions.\($0.id)", change) },
      impossible: impossible,
      unsettled: unsettled.map { $0.mapTexts("unsettled.\($0.id)", change) },
      promises: promises,
      questionnaires: questionnaires.map { $0.mapTexts("questionnaires.\($0.id)", change) },
      scenarios: scenarios)
  }
}

extension RuleBook.Outcome {
  fileprivate func mapTexts(_ key: String, _ change: (String, String) -> String) -> Self {
    Self(
      id: id, text: change(key, text), headline: headline.map { change("\(key).headline", $0) },
      location: location)
  }
}

extension RuleBook.Fact {
  fileprivate func mapTexts(_ key: String, _ change: (String, String) -> String) -> Self {
    let ask = change("\(key).ask", ask)
    let why = why.map { change("\(key).why", $0) }
    let hint = hint.map { change("\(key).hint", $0) }
    let findOut = findOut.map { change("\(key).find_out", $0) }
    var kind = kind
    if case .choice(let choices) = kind {
      kind = .choice(
        choices.map { choice in
          Choice(
            id: choice.id, text: change("\(key).choices.\(choice.id)", choice.text),
            location: choice.location)
        })
    }
    return Self(
      id: id, kind: kind, ask: ask, hint: hint, findOut: findOut, why: why,
      isSensitive: isSensitive, onlyIf: onlyIf, assumption: assumption,
      offersUnknown: offersUnknown, location: location)
  }
}

extension RuleBook.Term {
  fileprivate func mapTexts(_ key: String, _ change: (String, String) -> String) -> Self {
    Self(
      id: id, when: when, meaning: meaning.map { change("\(key).meaning", $0) },
      citations: citations, location: location)
  }
}

extension RuleBook.Decision {
  fileprivate func mapTexts(_ key: String, _ change: (String, String) -> String) -> Self {
    Self(
      id: id, title: change("\(key).title", title), label: label.map { change("\(key).label", $0) },
      short: short, scope: scope.map { $0.mapTexts(key, change) },
      usual: usual.map { $0.mapTexts(key, change) },
      rules: rules.map { $0.mapTexts(key, change) },
      advice: advice.map { one in
        RuleBook.Advice(
          outcome: one.outcome, text: change("\(key).advice.\(one.outcome)", one.text),
          location: one.location)
      },
      sayThis: sayThis, location: location)
  }
}

extension RuleBook.Rule {
  fileprivate func mapTexts(_ key: String, _ change: (String, String) -> String) -> Self {
    Self(
      id: id, role: role, when: when, then: then, overrides: overrides, cancels: cancels,
      citations: citations, say: say.map { change("\(key).rules.\(id).say", $0) },
      inForce: inForce, location: location)
  }
}

extension RuleBook.UnsettledPoint {
  fileprivate func mapTexts(_ key: String, _ change: (String, String) -> String) -> Self {
    Self(
      id: id, about: about, why: change("\(key).why", why), when: when, point: point,
      location: location)
  }
}

extension RuleBook.Questionnaire {
  fileprivate func mapTexts(_ key: String, _ change: (String, String) -> String) -> Self {
    Self(
      id: id, title: title.map { change("\(key).title", $0) }, decides: decides, order: order,
      location: location)
  }
}
