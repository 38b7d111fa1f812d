import Rulebook

/// Reading what was typed, into the values that the deeds take. All problems at once.
extension Form {
  func newMatter() throws -> NewMatter {
    var problem = FormProblem()
    let kind: Matter.Kind? = choice("kind", \.matter.kind, &problem)
    let subject = chosen("subject", \.matter.subject, &problem)
    if kind == .denunciation { return try newDenunciation(subject, problem) }
    let title = required("title", \.matter.form.title, limit: 200, &problem)
    let words = text("words", \.matter.form.words, &problem)
    let place = text("place", \.matter.place, limit: 200, &problem)
    let voice = newVoice(&problem)
    try problem.check()
    guard let kind else { throw problem }
    return NewMatter(kind: kind, subject: subject, title: title, words: words, place: place, voices: [voice])
  }

  /// Whatever else was sent with it is handed on, so that the deed refuses it and says why.
  private func newDenunciation(_ subject: String, _ problem: FormProblem) throws -> NewMatter {
    try problem.check()
    let voice = NewVoice(name: self["name"], contact: self["contact"], address: self["address"])
    return NewMatter(
      kind: .denunciation, subject: subject, title: self["title"], words: self["words"], place: self["place"],
      paperRef: self["paper_ref"], voices: voice.hasIdentity ? [voice] : [])
  }

  func newVoice(_ problem: inout FormProblem) -> NewVoice {
    NewVoice(
      organization: optional("unit"), name: text("name", \.matter.form.name, limit: 200, &problem),
      contact: text("contact", \.matter.form.contact, limit: 100, &problem),
      address: text("address", \.matter.form.address, limit: 300, &problem), raisedOn: day("raised_on", &problem))
  }

  func newReferral() throws -> NewReferral {
    var problem = FormProblem()
    let new = NewReferral(
      lead: chosen("lead", \.matter.form.lead, &problem), support: all("support").filter { !$0.isEmpty },
      note: text("note", \.matter.form.note, &problem), dueOn: day("due_on", &problem),
      dueReason: text("due_reason", \.matter.form.dueReason, limit: 500, &problem))
    try problem.check()
    return new
  }

  func newExtension() throws -> NewExtension {
    var problem = FormProblem()
    let typed = required("value", \.matter.form.extensionValue, limit: 6, &problem)
    let by = required("by", \.matter.form.extensionBy, limit: 200, &problem)
    let clause = required("clause", \.matter.form.extensionClause, limit: 200, &problem)
    let reason = required("reason", \.matter.form.extensionReason, limit: 500, &problem)
    let decided = requiredDay("decided_on", \.matter.form.extensionDay, &problem)
    try problem.check()
    guard let decided else { throw problem }
    // What is no number is 0, which the deed refuses with the most that is allowed.
    return NewExtension(value: Int(typed) ?? 0, reason: reason, by: by, clause: clause, decidedOn: decided)
  }

  func newAnswer(suffix: String = "") throws -> NewAnswer {
    var problem = FormProblem()
    let outcome: Matter.Outcome? = choice("outcome" + suffix, \.matter.form.outcome, &problem)
    let words = required("words" + suffix, \.matter.form.answerWords, &problem)
    let promisedOn = day("promised_on" + suffix, &problem)
    try problem.check()
    guard let outcome else { throw problem }
    return NewAnswer(outcome: outcome, words: words, promisedOn: promisedOn)
  }

  /// The id of something in a list; whether there is such a thing is asked of the database.
  func chosen(_ name: String, _ label: any Label, _ problem: inout FormProblem) -> String {
    let value = self[name]
    if value.isEmpty { problem.add(name, \.site.errors.notChosen, label: label) }
    return value
  }
}
