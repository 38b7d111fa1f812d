import Rulebook

extension Work {
  /// The body that owes the answer gives it; the office may write it down for it. Everybody who raised it is to be told
  /// anew, also of a promise that has now been kept.
  func answerMatter(_ id: String, _ new: NewAnswer) throws {
    var matter = try matter(id)
    try allow(.answer, matter)
    try new.check(today: today)
    try checkNamesNobody(["words": new.words], in: matter)
    try matter.answer(new)
    try save(matter)
    try keep(new, of: id, by: matter.owner)
    try forgetTelling(of: id)
    try record(
      .matterAnswered, on: .matter(id), also: new.session.map { .session($0) }, ["outcome": new.outcome.rawValue])
  }

  /// Somebody who raised it has been told, in person or otherwise, and says whether that will do.
  func tellVoice(_ voice: String, of id: String, how: String, on day: Day, satisfied: Voice.Satisfied?) throws {
    var matter = try matter(id)
    try allow(.tell, matter)
    let voice = try ownVoice(voice, of: id)
    guard day <= today, day >= matter.openedOn else { throw FormProblem("told_on", \.matter.toldOnProblem) }
    try checkNamesNobody(["told_how": how], in: matter)
    try keepTelling(voice.id, how: how, on: day, satisfied: satisfied)
    let everybody = try !hasUntoldVoice(id)
    let wasClosed = matter.state == .closed
    try matter.tell(everybody: everybody, on: today)
    try save(matter)
    try record(.voiceTold, on: .matter(id), ["unit": voice.organizationName, "how": how])
    if matter.state == .closed, !wasClosed { try record(.matterClosed, on: .matter(id), ["reason": ""]) }
  }

  /// Who raised it, by name. Whoever handles it sees all of them, a unit its own; each look is in the history.
  func lookAtVoices(of id: String) throws -> [VoiceIdentity] {
    let matter = try matter(id)
    try allow(.look, matter)
    try record(.voiceSeen, on: .matter(id))
    let handles = actor.role == .clerk || actor.organization == matter.owner
    return try voiceIdentities(of: id, through: handles ? nil : actor.organization)
  }

  /// A voice that the actor may speak for; another unit's is not to be found.
  func ownVoice(_ id: String, of matter: String) throws -> Voice {
    let found = try voices(of: matter).first { $0.id == id }
    guard let found, actor.seesWholeCommune || found.organization == actor.organization else { throw NotFound() }
    return found
  }
}
