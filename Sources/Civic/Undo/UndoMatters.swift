import Rulebook

extension Work {
  /// Each matter goes back to where it was, with its old day; the body that had it a moment ago is told so.
  func takeBackReferrals(_ undo: Undo) throws -> String {
    for (id, before) in undo.before.sorted(by: { $0.key < $1.key }) {
      var matter = try matter(id)
      try allow(.refer, matter)
      let (former, referral) = (matter, try openReferral(of: id))
      try check(try matter.kept(referral: referral), of: matter, is: undo.after[id])
      let body = try organization(matter.owner).name
      try matter.restore(before)
      try save(matter)
      try keepDeadline(of: former, became: matter.dueOn, because: .referral, body)
      try endReferral(of: id, reason: "")
      if let earlier = before["referral"], !earlier.isEmpty { try resumeReferral(earlier) }
      try record(.referralUndone, on: .matter(id), ["to": body])
    }
    return address(ofMatters: undo)
  }

  /// Out of the dossier again, while it has not been sent.
  func takeOutAgain(_ undo: Undo) throws -> String {
    for (id, after) in undo.after.sorted(by: { $0.key < $1.key }) {
      let matter = try matter(id)
      let dossier = try runningDossier(of: id)?.id ?? ""
      try check(["dossier": dossier], of: matter, is: after)
      try takeOutOfDossier(dossier, id)
    }
    return address(ofMatters: undo)
  }

  private func check(_ now: Undo.Kept, of matter: Matter, is after: Undo.Kept?) throws {
    guard now == after else {
      throw Refusal(\.undo.changedSince, links: [.init("\(matter.number). \(matter.title)", "/matters/\(matter.id)")])
    }
  }

  private func address(ofMatters undo: Undo) -> String {
    guard undo.before.count == 1, let id = undo.before.keys.first else { return "/matters" }
    return "/matters/\(id)"
  }
}

extension Matter {
  /// What taking a referral back has to know.
  /// - Parameter referral: the turn that is not over; empty where it lies with the office.
  func kept(referral: String) throws -> Undo.Kept {
    [
      "state": state.rawValue, "owner": owner, "due_on": dueOn?.description ?? "",
      "deadline": try deadline?.json() ?? "", "due_reason": dueReason, "referral": referral,
    ]
  }

  mutating func restore(_ kept: Undo.Kept) throws {
    guard let state = kept["state"].flatMap(State.init), let owner = kept["owner"] else { throw NotFound() }
    (self.state, self.owner) = (state, owner)
    dueOn = kept["due_on"].flatMap { Day($0) }
    deadline = try kept["deadline"].flatMap { $0.isEmpty ? nil : try Deadline(json: $0) }
    dueReason = kept["due_reason"] ?? ""
  }
}
