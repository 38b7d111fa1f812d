import Rulebook

extension Work {
  /// A matter is opened with those who raised it. The office owns it until it is referred.
  @discardableResult
  func openMatter(_ new: NewMatter) throws -> Matter {
    try allowOpening()
    try new.check()
    try checkNames(in: new)
    try checkSays(new.readByAll, nobodyOf: new.voices.map(\.name))
    let matter = try received(new)
    try save(matter)
    for voice in try voices(of: new) { try keep(voice, of: matter.id) }
    try record(.matterOpened, on: .matter(matter.id), also: new.session.map { .session($0) }, ["number": matter.number])
    return matter
  }

  /// One more asks for the same.
  func addVoice(_ new: NewVoice, to id: String) throws {
    let matter = try matter(id)
    try allow(.addVoice, matter)
    try matter.checkTakesVoices()
    let voice = try own(new)
    try checkSays(["name": "\(matter.title)\n\(matter.words)\n\(matter.place)"], nobodyOf: [new.name])
    try keep(voice, of: id)
    let unit = try voice.organization.map { try organization($0).name } ?? ""
    try record(.voiceAdded, on: .matter(id), also: new.session.map { .session($0) }, ["unit": unit])
  }

  /// Ids that came from a form have to be those of something.
  private func checkNames(in new: NewMatter) throws {
    guard try subjects().contains(where: { $0.id == new.subject }) else {
      var problem = FormProblem()
      problem.add("subject", \.site.errors.notChosen, label: \Text.matter.subject)
      throw problem
    }
    for unit in Set(new.voices.compactMap(\.organization)) { _ = try organization(unit) }
  }

  private func received(_ new: NewMatter) throws -> Matter {
    let inDialogue = try new.session.map(isDialogue) ?? false
    let deadline = try deadline(new.kind.answerRule(inDialogue: inDialogue), from: today)
    let number = "\(try nextNumber(series: "matter", period: "\(today.year)"))/\(today.year)"
    let isPaper = new.kind == .denunciation
    return Matter(
      id: newID(), number: number, kind: new.kind, subject: new.subject, title: isPaper ? new.paperRef : new.title,
      words: new.words, place: new.place, state: .received, owner: try partyOffice(), openedOn: today,
      dueOn: deadline?.due, deadline: deadline, session: new.session, paperRef: new.paperRef)
  }

  /// What a unit raises by itself is raised through that unit, so that it sees what became of it.
  private func voices(of new: NewMatter) throws -> [NewVoice] {
    if new.kind == .denunciation { return [] }
    let voices = try new.voices.map(own)
    guard raisesForItself, !voices.contains(where: { $0.organization == actor.organization }) else { return voices }
    return voices + [NewVoice(organization: actor.organization, session: new.session)]
  }

  private func own(_ voice: NewVoice) throws -> NewVoice {
    var voice = voice
    if let day = voice.raisedOn, day > today { throw FormProblem("raised_on", \.matter.notYet) }
    if raisesForItself, voice.organization == nil || voice.session == nil { voice.organization = actor.organization }
    voice.raisedOn = voice.raisedOn ?? today
    return voice
  }

  /// A unit speaks through itself, except in its own sessions, where others may be heard.
  private var raisesForItself: Bool { !actor.seesWholeCommune }
}

extension NewMatter {
  /// What others read of it, by the names of the fields.
  fileprivate var readByAll: [String: String] { ["title": title, "words": words, "place": place] }

  /// A denunciation is kept on paper: who wrote it is a state secret (Decision 774/QĐ-TTg), so there is no place for it.
  func check() throws {
    switch kind {
    case .opinion, .proposal, .report, .complaint: return
    case .denunciation:
      guard words.isEmpty, place.isEmpty, voices.allSatisfy({ !$0.hasIdentity }) else {
        throw Refusal(\.matter.denunciationOnPaper)
      }
      guard isFileReference(paperRef) else { throw FormProblem("paper_ref", \.matter.paperRefProblem) }
    }
  }
}

/// A code such as `TC-03/2026`: short runs of capitals and digits, no spaces, so that no name fits in.
func isFileReference(_ text: String) -> Bool {
  let runs = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
  let isCode = runs.allSatisfy { run in
    !run.isEmpty && run.count <= 6 && run.allSatisfy { $0.isASCII && ($0.isNumber || $0.isUppercase) || $0 == "Đ" }
  }
  return isCode && text.count <= 30 && text.contains(where: \.isNumber)
}
