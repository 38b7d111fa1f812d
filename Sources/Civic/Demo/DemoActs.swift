import Rulebook

extension DemoPlayer {
  /// What happened to a matter.
  func play(_ act: DemoWorld.Act) throws {
    if let key = act.refer {
      try asPerson(act.by, on: act.day) { work in
        try work.referMatter(try matter(key), NewReferral(lead: act.to ?? "", support: act.support ?? []))
      }
    } else if let key = act.answer {
      guard let outcome = Matter.Outcome(rawValue: act.outcome ?? "") else {
        throw DemoWorld.Slip(description: "no outcome \(act.outcome ?? "")")
      }
      try asPerson(act.by, on: act.day) { work in
        try work.answerMatter(
          try matter(key),
          NewAnswer(outcome: outcome, words: act.words ?? "", promisedOn: act.promised.map { day($0) }))
      }
    } else if let key = act.ask {
      try asPerson(act.by, on: act.day) { try $0.askForMore(try matter(key), question: act.question ?? "") }
    } else if let key = act.reply {
      try asPerson(act.by, on: act.day) { try $0.clarify(try matter(key), reply: act.words ?? "") }
    } else if let key = act.tell {
      try asPerson(act.by, on: act.day) { try tell(act, matter: try matter(key), $0) }
    } else if let key = act.reopen {
      try asPerson(act.by, on: act.day) { try $0.reopenMatter(try matter(key), reason: act.reason ?? "") }
    } else if let key = act.return {
      try asPerson(act.by, on: act.day) { try $0.returnMatter(try matter(key), reason: act.reason ?? "") }
    } else if act.dossier != nil {
      try playDossier(act)
    }
  }

  private func tell(_ act: DemoWorld.Act, matter: String, _ work: Work) throws {
    for voice in try work.voices(of: matter) where voice.organization == act.unit {
      try work.tellVoice(
        voice.id, of: matter, how: act.how ?? "", on: day(act.day),
        satisfied: act.satisfied.flatMap(Voice.Satisfied.init))
    }
  }

  /// A dossier for the level above, sent where the story says when.
  private func playDossier(_ act: DemoWorld.Act) throws {
    let matters = try (act.matters ?? []).map(matter)
    let dossier = try asPerson(act.by, on: act.day) { work in
      try work.makeDossier(
        NewDossier(addressee: act.to ?? "", title: act.title ?? "", request: act.request ?? "", matters: matters))
    }
    guard let send = act.send else { return }
    try asPerson(act.by, on: send) {
      try $0.sendDossier(dossier.id, due: act.due.map { day($0) }, reason: act.reason ?? "")
    }
  }

  /// What the commune decided for itself.
  func play(_ act: DemoWorld.RuleAct) throws {
    if let rule = act.decide {
      guard let value = Rule.Value(act.value ?? "") else { throw DemoWorld.Slip(description: "no value for \(rule)") }
      let new = NewDecision(
        value: value, validFrom: day(act.from ?? act.day), document: act.document, symbol: act.symbol ?? "",
        decidedOn: day(act.day))
      try asPerson(act.by, on: act.day) { try $0.recordDecision(new, about: rule) }
    } else if let place = act.close, let closed = rules.calendar.adding(workingDays: place, to: today) {
      let new = NewDays(
        from: closed, to: closed, kind: .closure, name: act.name ?? "",
        citation: Citation(document: act.document, symbol: act.symbol, date: day(act.day)))
      try asPerson(act.by, on: act.day) { try $0.addDays(new) }
    }
  }

  /// What happened to an assignment.
  func play(_ act: DemoWorld.AssignmentAct) throws {
    let words = act.words ?? ""
    if let key = act.report {
      let id = try found(key, in: known.assignments, "assignment")
      try asPerson(act.by, on: act.day) { try $0.reportProgress(id, words: words, finished: act.finished == "yes") }
    } else if let key = act.accept {
      let id = try found(key, in: known.assignments, "assignment")
      try asPerson(act.by, on: act.day) { try $0.acceptAssignment(id) }
    } else if let key = act.sendBack {
      let id = try found(key, in: known.assignments, "assignment")
      try asPerson(act.by, on: act.day) { try $0.sendBackAssignment(id, words: words) }
    }
  }
}
