extension Work {
  /// The answer was not the end of it. Counted, because what comes back says something about the answers.
  func reopenMatter(_ id: String, reason: String) throws {
    var matter = try matter(id)
    try allow(.reopen, matter)
    try checkNamesNobody(["words": reason], in: matter)
    try matter.reopen(office: try partyOffice(), deadline: try deadline(answerRule(of: matter), from: today))
    try save(matter)
    try forgetTelling(of: id)
    try record(.matterReopened, on: .matter(id), ["reason": reason])
  }

  /// Two that say the same become one: the voices go over with their history, and each is answered there.
  func joinMatter(_ id: String, into other: String) throws {
    var matter = try matter(id)
    let target = try self.matter(other)
    try allow(.join, matter)
    try matter.join(into: target, on: today)
    try save(matter)
    try moveVoices(from: id, to: other)
    try record(
      .matterJoined, on: .matter(id), also: .matter(other), ["number": matter.number, "into": target.number])
  }

  /// Those who raised it take it back.
  func withdrawMatter(_ id: String, reason: String) throws {
    var matter = try matter(id)
    try allow(.withdraw, matter)
    try checkNamesNobody(["words": reason], in: matter)
    try matter.withdraw(because: reason, on: today)
    try save(matter)
    try record(.matterWithdrawn, on: .matter(id), ["reason": reason])
  }

  /// Ended by the office, with the reason on record: nothing said is lost.
  func closeMatter(_ id: String, reason: String) throws {
    var matter = try matter(id)
    try allow(.close, matter)
    try checkNamesNobody(["words": reason], in: matter)
    try matter.close(because: reason, on: today)
    try save(matter)
    try record(.matterClosed, on: .matter(id), ["reason": reason])
  }
}
