import Rulebook

extension Matter {
  /// What can be done with a matter. Each is a noun in an address, and each leaves an event.
  enum Deed: Sendable, CaseIterable {
    case open, addVoice
    case refer, giveBack, ask, clarify, answer, tell, reopen, join, withdraw, close, escalate, extend, look
  }
}

extension Matter.State {
  /// What may follow, the likeliest first: the whole table of a matter's ways is here.
  var deeds: [Matter.Deed] {
    switch self {
    case .received: [.refer, .answer, .ask, .escalate, .extend, .addVoice, .join, .withdraw, .close]
    case .referred: [.answer, .ask, .giveBack, .refer, .escalate, .extend, .addVoice, .join, .withdraw, .close]
    case .waiting: [.clarify, .answer, .addVoice, .join, .withdraw, .close]
    // A promise ends only by being kept, by another answer, or by the one who asked.
    case .promised: [.answer, .tell, .addVoice, .withdraw]
    // The level above answers in the dossier.
    case .escalated: [.addVoice, .withdraw]
    case .answered: [.tell, .reopen, .addVoice, .close]
    case .closed: [.reopen, .tell]
    // Taken back freely, it is not taken up again (Law 136/2025/QH15 on the Law on Complaints, article 10).
    case .withdrawn: []
    case .joined: []
    }
  }
}

extension Matter {
  /// Refuses what may not follow, with the mend.
  func check(_ deed: Deed) throws(Refusal) {
    guard state.deeds.contains(deed) else { throw Refusal(refusal(of: deed)) }
  }

  private func refusal(of deed: Deed) -> Refusal.Sentence {
    switch state {
    case .received, .referred: refusalWhileOpen(of: deed)
    case .waiting: \.matter.isWaiting
    case .promised: \.matter.isPromised
    case .escalated: \.matter.isEscalated
    case .answered: \.matter.isAnswered
    case .closed: \.matter.isClosed
    case .withdrawn: \.matter.isWithdrawn
    case .joined: \.matter.isJoined
    }
  }

  private func refusalWhileOpen(of deed: Deed) -> Refusal.Sentence {
    switch deed {
    case .giveBack: \.matter.notReferred
    case .clarify: \.matter.notWaiting
    case .tell: \.matter.notAnswered
    case .open, .addVoice, .refer, .ask, .answer, .reopen, .join, .withdraw, .close, .escalate, .extend, .look:
      \.matter.stillOpen
    }
  }

  /// Whether more people can still be added who ask for the same.
  func checkTakesVoices() throws(Refusal) {
    if kind == .denunciation { throw Refusal(\.matter.denunciationOnPaper) }
    try check(.addVoice)
  }
}

// MARK: - The deeds, as values

extension Matter {
  mutating func refer(to lead: String, by deadline: Deadline, reason: String) throws(Refusal) {
    try check(.refer)
    (state, owner) = (.referred, lead)
    (self.deadline, dueOn, dueReason) = (deadline, deadline.due, reason)
  }

  /// Back to the office; the clock runs on, because whoever asked still waits.
  mutating func giveBack(to office: String) throws(Refusal) {
    try check(.giveBack)
    (state, owner) = (.received, office)
  }

  mutating func ask() throws(Refusal) {
    try check(.ask)
    state = .waiting
  }

  /// More time under the clause that allows it; whoever owes the answer stays the same.
  mutating func extend(to deadline: Deadline) throws(Refusal) {
    try check(.extend)
    (self.deadline, dueOn) = (deadline, deadline.due)
  }

  /// - Parameter deadline: the old one with the time of waiting taken out; nil where there was none.
  mutating func clarify(office: String, deadline: Deadline?) throws(Refusal) {
    try check(.clarify)
    state = owner == office ? .received : .referred
    (self.deadline, dueOn) = (deadline ?? self.deadline, deadline?.due ?? dueOn)
  }

  /// Explained, done and refused are answers; a promise is watched until the day that was given.
  mutating func answer(_ new: NewAnswer) throws(Refusal) {
    try check(.answer)
    take(new)
  }

  /// The reply of the level above comes down to the voices; what it promised is watched by the office.
  ///
  /// - Parameter deadline: the own term with the time above taken out; nil where there was none.
  mutating func answerFromAbove(_ new: NewAnswer, deadline: Deadline?) throws(Refusal) {
    try checkIsAbove()
    (self.deadline, dueOn, dueReason) = (deadline, deadline?.due, "")
    take(new)
  }

  /// The level above says that it is ours after all: the own term runs on from where it stood.
  mutating func comeBackFromAbove(office: String, deadline: Deadline?) throws(Refusal) {
    try checkIsAbove()
    (state, owner) = (.received, office)
    (self.deadline, dueOn, dueReason) = (deadline, deadline?.due, "")
  }

  private func checkIsAbove() throws(Refusal) {
    guard state == .escalated else { throw Refusal(\.matter.notEscalated) }
  }

  private mutating func take(_ new: NewAnswer) {
    outcome = new.outcome
    switch new.outcome {
    case .explained, .done, .refused: state = .answered
    case .promised:
      state = .promised
      (deadline, dueOn, dueReason) = (nil, new.promisedOn, "")
    }
  }

  /// Somebody was told. When all of them have been, an answered matter is at its end.
  mutating func tell(everybody: Bool, on day: Day) throws(Refusal) {
    try check(.tell)
    if state == .answered, everybody { (state, closedOn) = (.closed, day) }
  }

  /// It starts again where it was, with a term of its own.
  mutating func reopen(office: String, deadline: Deadline?) throws(Refusal) {
    try check(.reopen)
    state = owner == office ? .received : .referred
    (outcome, closedOn, closeReason) = (nil, nil, "")
    (self.deadline, dueOn, dueReason) = (deadline, deadline?.due, "")
    reopened += 1
  }

  mutating func join(into other: Matter, on day: Day) throws(Refusal) {
    try check(.join)
    guard other.id != id else { throw Refusal(\.matter.joinsItself) }
    guard kind != .denunciation else { throw Refusal(\.matter.denunciationOnPaper) }
    try other.checkTakesVoices()
    (state, joinedTo, closedOn) = (.joined, other.id, day)
  }

  mutating func withdraw(because reason: String, on day: Day) throws(Refusal) {
    try check(.withdraw)
    (state, closeReason, closedOn) = (.withdrawn, reason, day)
  }

  mutating func close(because reason: String, on day: Day) throws(Refusal) {
    try check(.close)
    (state, closeReason, closedOn) = (.closed, reason, day)
  }

  /// Above our authority: the office goes on owning it, until the level above has answered. The own term is kept and
  /// stands still; what is due meanwhile is the day that the level above was asked for.
  mutating func escalate(office: String, due: Day?, reason: String) throws(Refusal) {
    try check(.escalate)
    (state, owner) = (.escalated, office)
    (dueOn, dueReason) = (due, reason)
  }
}
