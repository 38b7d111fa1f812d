import Storage

extension Work {
  /// Somebody stands in for the holder of a post from day to day, as a paper says.
  @discardableResult
  func appointDeputy(_ new: NewDeputy) throws -> Deputy {
    let post = try membership(new.membership)
    try allow(Deputy.Deed.appoint, post.role)
    guard post.role != .member else { throw Refusal(\.deputy.noPart) }
    try new.check(post, today: today)
    try checkNoChain(new, post)
    let id = newID()
    try save(new, id: id)
    let deputy = try deputy(id)
    try record(
      .deputyAppointed, on: .person(new.person), also: .person(post.person),
      [
        "name": deputy.personName, "of": deputy.holderName, "post": "\(deputy.postTitle), \(deputy.organizationName)",
        "from": new.startsOn.typed, "to": new.endsOn.typed, "document": new.documentSymbol,
      ])
    return deputy
  }

  /// The holder is back before the last day.
  func endDeputy(_ id: String) throws {
    var deputy = try deputy(id)
    try allow(Deputy.Deed.end, deputy.role)
    try deputy.end(at: now)
    try saveEnd(of: deputy)
    try record(
      .deputyEnded, on: .person(deputy.person), also: .person(deputy.holder),
      ["name": deputy.personName, "of": deputy.holderName])
  }

  /// No chain: who stands in for somebody is not stood in for at the same time, and a post has one deputy at a time.
  private func checkNoChain(_ new: NewDeputy, _ post: Membership) throws {
    let others = try deputies(concerning: [new.person, post.person]).filter { $0.overlaps(new.startsOn, new.endsOn) }
    if let other = others.first(where: { $0.membership == post.id }) {
      throw FormProblem("starts_on", \.deputy.alreadyHasOne, ["name": other.personName, "day": other.endsOn.typed])
    }
    if let other = others.first(where: { $0.person == post.person || $0.holder == new.person }) {
      throw FormProblem("person", \.deputy.chain, ["name": other.personName, "of": other.holderName])
    }
  }
}
