import Storage

/// A contribution as the screen has it, before its speaker has been found on the list.
struct TypedContribution: Sendable {
  var clientKey: String
  var speaker: String
  var organization: String?
  var subject: String?
  var words: String

  /// A thousand words of Vietnamese are about 5 000 letters; a speech that was read out can be longer.
  static let longest = 20_000

  init(_ form: Form) throws(FormProblem) {
    var problem = FormProblem()
    clientKey = String(form["client_key"].prefix(64))
    speaker = form.text("speaker", \.contribution.speaker, limit: 200, &problem)
    organization = form.optional("organization")
    subject = form.optional("subject")
    words = form.required("words", \.contribution.words, limit: TypedContribution.longest, &problem)
    try problem.check()
  }
}

extension Work {
  /// Finds the speaker on the list; the unit comes from them where none was chosen.
  func contribution(from typed: TypedContribution, in session: String) throws -> NewContribution {
    let speaker = try speakers(at: try self.session(session)).meant(by: typed.speaker)
    return NewContribution(
      session: session, clientKey: typed.clientKey.isEmpty ? newID() : typed.clientKey,
      speakerName: speaker?.name ?? typed.speaker, person: speaker?.person,
      organization: typed.organization ?? speaker?.organization, subject: typed.subject, words: typed.words)
  }
}

extension Form {
  /// What nobody is named for counts as said by every invited unit.
  var isForAllUnits: Bool { all("for_all").contains("yes") }
}

extension NewDisposition {
  /// What was decided, from one of the four forms of the page.
  init(_ form: Form) throws(FormProblem) {
    var problem = FormProblem()
    let way: Contribution.Disposition? = form.choice("disposition", \.contribution.dispose, &problem)
    switch way {
    case .noted, nil: self = .noted
    case .answered:
      let body = form.required("answered_by", \.contribution.answeredBy, &problem)
      self = .answered(by: body, words: form.required("answer", \.contribution.answer, limit: 20_000, &problem))
    case .opensMatter: self = .opens(NewMatterOfContribution(form, &problem))
    case .joinsMatter:
      let matter = form["matter"]
      if matter.isEmpty { problem.add("matter", \.contribution.noSuchMatter) }
      self = .joins(matter: matter)
    }
    try problem.check()
  }
}

extension NewMatterOfContribution {
  init(_ form: Form, _ problem: inout FormProblem) {
    let kind: Matter.Kind? = form.choice("kind", \.matter.kind, &problem)
    self.kind = kind ?? .opinion
    title = form.required("title", \.contribution.matterTitle, limit: 300, &problem)
    subject = form["matter_subject"]
    if subject.isEmpty { problem.add("matter_subject", \.site.errors.notChosen, label: \Text.matter.subject) }
    place = form.text("place", \.matter.place, limit: 300, &problem)
  }
}
