import Rulebook
import Storage

/// What the forms need to be shown: the matter, if the deed may follow, and what there is to choose from.
extension Work {
  /// A matter for the form of a deed: refused here already where the deed would be refused.
  func matter(for deed: Matter.Deed, _ id: String) throws -> Matter {
    let matter = try matter(id)
    try allow(deed, matter)
    if deed == .addVoice || deed == .join { try matter.checkTakesVoices() }
    try matter.check(deed)
    return matter
  }

  /// - Parameter beside: the matter that is read beside the list; one that the actor may not see is left out.
  func matterListPage(_ filter: MatterFilter, page: Int, beside: String? = nil) throws -> MatterListPage {
    let bodies = try organizations()
    let shown = try beside.flatMap { id in try canSee(.matter(id)) ? try matterPage(id) : nil }
    return MatterListPage(
      filter: filter, rows: try matters(filter, page: page), counts: try matterCounts(), subjects: try subjectChoices(),
      units: bodies.filter(\.classification.raises).map(\.choice),
      owners: bodies.filter { !$0.classification.raises }.map(\.choice), mayOpen: (try? allowOpening()) != nil,
      mayChoose: actor.seesWholeCommune, beside: shown)
  }

  func newMatterPage() throws -> NewMatterPage {
    try allowOpening()
    let units =
      actor.seesWholeCommune ? try organizations().filter { $0.classification != .province }.map(\.choice) : []
    let helped = actor.helping?.organization.flatMap { id in units.contains { $0.value == id } ? id : nil }
    return NewMatterPage(
      subjects: try subjectChoices(), units: units, isOffice: actor.seesWholeCommune, helpedUnit: helped)
  }

  func referralFormPage(_ id: String) throws -> ReferralFormPage {
    let matter = try matter(for: .refer, id)
    let bodies = try organizations().filter { $0.id != matter.owner && $0.classification != .province }
    return ReferralFormPage(
      matter: matter, leads: bodies.filter(\.classification.mayLead).map(\.choice),
      supports: bodies.filter { !$0.classification.raises }.map(\.choice),
      ruleDay: try deadline(try matter.kind.handlingRule ?? answerRule(of: matter), from: today))
  }

  /// Matters of the same subject, or those found by words.
  func joinPage(_ id: String, words: String) throws -> JoinPage {
    let matter = try matter(for: .join, id)
    let found = try matterChoices(
      words: words.isEmpty ? nil : words, subject: words.isEmpty ? matter.subject : nil, limit: 30)
    return JoinPage(matter: matter, words: words, choices: found.filter { $0.id != id })
  }

  private func subjectChoices() throws -> [Choice] { try subjects().map { Choice($0.id, $0.name) } }
}

extension Organization {
  var choice: Choice { Choice(id, name) }
}

extension Organization.Classification {
  /// Bodies that a matter can be referred to: not the level above, nor the office, which refers.
  var mayLead: Bool {
    switch self {
    case .province, .partyOffice: false
    case .cell, .group, .partyCommittee, .partyBody, .peoplesCommittee, .peoplesCouncil, .department, .front,
      .massOrganization, .police, .military, .other:
      true
    }
  }

  /// Bodies through which people raise matters; the others owe the answers.
  var raises: Bool {
    switch self {
    case .cell, .group: true
    case .partyCommittee, .partyOffice, .partyBody, .peoplesCommittee, .peoplesCouncil, .department, .front,
      .massOrganization, .police, .military, .province, .other:
      false
    }
  }
}
