/// A new matter asked for one question a page, for whoever holds a telephone. The answers lie in the same draft as those
/// of the whole form, and at the end the same form is sent.
enum MatterStep: String, Sendable, CaseIterable {
  case what, place, who, owner, check

  static let address = "/matters/new/steps"
  /// Where the whole form is sent, and so under what its draft is kept.
  static let form = "/matters"
  /// Tells the address of the whole form that this one came question by question.
  static let mark = "steps"

  var address: String { "\(MatterStep.address)/\(rawValue)" }

  /// The fields that it asks for.
  var fields: [String] {
    switch self {
    case .what: ["kind", "title", "words"]
    case .place: ["subject", "place"]
    case .who: ["unit", "name", "contact", "address", "raised_on"]
    case .owner: ["lead"]
    case .check: []
    }
  }

  /// The questions of this actor: only the office says who is to deal with it.
  static func all(isOffice: Bool) -> [MatterStep] { allCases.filter { isOffice || $0 != .owner } }

  /// The step in which a field is mended; the first for what no step asks.
  static func asking(for field: String) -> MatterStep { allCases.first { $0.fields.contains(field) } ?? .what }
}

extension Form {
  /// The answers of one step in the words of the form, empty ones too: a box that was emptied is empty.
  func answers(of step: MatterStep) -> [String: [String]] {
    Dictionary(uniqueKeysWithValues: step.fields.map { ($0, [self[$0]]) })
  }

  /// What is wrong with the answers of one step; of the others nothing is said yet.
  func check(_ step: MatterStep) throws {
    var problem = FormProblem()
    switch step {
    case .what:
      let kind: Matter.Kind? = choice("kind", \.matter.kind, &problem)
      if kind == .denunciation { problem.add("kind", \.matter.denunciationOnPaper) }
      _ = required("title", \.matter.form.title, limit: 200, &problem)
      _ = text("words", \.matter.form.words, &problem)
    case .place:
      _ = chosen("subject", \.matter.subject, &problem)
      _ = text("place", \.matter.place, limit: 200, &problem)
    case .who: _ = newVoice(&problem)
    case .owner, .check: break
    }
    try problem.check()
  }
}

extension Work {
  /// What has been answered so far.
  func answersSoFar() throws -> [String: [String]] {
    try drafts().first { $0.note.form == MatterStep.form }?.content.fields ?? [:]
  }

  /// Keeps the answers of a step beside the others.
  func keepAnswers(_ answers: [String: [String]], at step: MatterStep, title: String) throws {
    let fields = try answersSoFar().merging(answers) { _, new in new }
    _ = try keepDraft(of: MatterStep.form, FormDraft.Content(page: step.address, title: title, fields: fields))
  }

  /// Refers what was opened a moment ago, where the office has said to whom.
  func referOpened(_ matter: Matter, to lead: String) throws {
    guard !lead.isEmpty else { return }
    do {
      try referMatter(matter.id, NewReferral(lead: lead))
    } catch is FormProblem {
      // The rule of this kind has no number of days, and a page with one question has no field for a day.
      throw FormProblem("lead", \.oneByOne.leadNeedsDay)
    }
  }
}
